import { sql } from 'kysely'
import { z } from 'zod'
import { LocalTime, localIn } from '#domain/activities/local-time.ts'
import { tellingKinds, tellingLetter } from '#domain/activities/telling-words.ts'
import { Reason, Texts } from '#domain/activities/texts.ts'
import { Id } from '#domain/identifier.ts'
import { addressOfBorrower } from '../borrowers/reachable.ts'
import type { Db } from '../db/database.ts'
import type { Mail } from '../host.ts'
import type { Deliver } from '../outbox.ts'
import { readSettings } from '../settings-read.ts'

/** All that waits in the outbox: to whom, and of what, is found when it is sent. */
const Message = z.strictObject({ telling: Id })

const Facts = z.object({
  borrower: Id.nullable(),
  kind: z.enum(tellingKinds),
  texts: Texts,
  sensitive: z.boolean(),
  sessions: z.array(
    z.object({ start: LocalTime, cancelled: z.boolean(), because: Reason.nullable() }),
  ),
  space: z.object({ name: z.string(), address: z.string(), phone: z.string().nullable() }),
})

/**
 * Writes to whoever is registered at the moment at which the letter goes out: who is gone, or has
 * no address, is not written to, and nothing is said of what is over by then. It keeps one number
 * however often it is tried, so that a receiver can tell a second copy.
 */
export function tellingCarrier(
  db: Db,
  { mail, clock }: { mail: Mail; clock: () => Date },
): Deliver {
  return async ({ message }) => {
    const { telling } = Message.parse(message)
    const now = clock()
    const { settings } = await readSettings(db)
    const facts = await factsOf(db, telling, localIn(settings.timeZone, now))
    if (facts === null || facts.borrower === null || facts.sessions.length === 0) return
    const address = await addressOfBorrower(db, facts.borrower)
    if (address === null) return
    const letter = tellingLetter(address.language, facts)
    await mail({ id: `telling.${telling}`, to: address.email, ...letter })
    await db
      .updateTable('tellings')
      .set({ told_at: now })
      .where('id', '=', telling)
      .where('told_at', 'is', null)
      .execute()
  }
}

async function factsOf(db: Db, telling: string, now: LocalTime) {
  const { rows } = await sql`
    select t.borrower_id as borrower, t.kind, a.texts, k.sensitive,
      json_build_object('name', s.name, 'address', s.address, 'phone', s.phone)::jsonb as space,
      coalesce((select json_agg(json_build_object('start', to_char(x.start_local, 'YYYY-MM-DD"T"HH24:MI'),
          'cancelled', x.status = 'cancelled', 'because', x.cancelled_because) order by x.start_local)
        from (select * from occurrences x
          where x.status <> 'draft' and (x.id = r.occurrence_id or x.activity_id = r.activity_id
              or t.kind in ('cancelled', 'restored', 'moved') and exists (
                select from registrations o join activities w on w.id = x.activity_id
                where o.borrower_id = t.borrower_id and o.state in ('confirmed', 'offered', 'waiting')
                  and (o.occurrence_id = x.id or o.activity_id = x.activity_id)
                  and (w.id = a.id or w.split_from = a.id or w.id = a.split_from)))
            and x.start_local > ${now}::timestamp order by x.start_local limit 8) x), '[]')::jsonb as sessions
    from tellings t join registrations r on r.id = t.registration_id
    join activities a on a.id = coalesce(r.activity_id,
      (select o.activity_id from occurrences o where o.id = r.occurrence_id))
    join activity_kinds k on k.id = a.kind_id join spaces s on s.id = a.space_id
    where t.id = ${telling}::uuid and t.told_at is null`.execute(db)
  return rows[0] === undefined ? null : Facts.parse(rows[0])
}
