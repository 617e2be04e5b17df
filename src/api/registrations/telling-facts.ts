import { sql } from 'kysely'
import { z } from 'zod'
import { LocalTime } from '#domain/activities/local-time.ts'
import { elsewheres, tellingKinds } from '#domain/activities/telling-words.ts'
import { Reason, Texts } from '#domain/activities/texts.ts'
import { Id } from '#domain/identifier.ts'
import type { Db } from '../db/database.ts'
import { isStillSo } from './telling.ts'

const Facts = z.object({
  borrower: Id.nullable(),
  kind: z.enum(tellingKinds),
  texts: Texts,
  sensitive: z.boolean(),
  sessions: z.array(
    z.object({ start: LocalTime, cancelled: z.boolean(), because: Reason.nullable() }),
  ),
  space: z.object({ name: z.string(), address: z.string(), phone: z.string().nullable() }),
  elsewhere: z.enum(elsewheres).nullable(),
})
type TellingFacts = z.infer<typeof Facts>

/** What a letter speaks of, as it stands now; null where it has been told or is of nothing any more. */
export async function tellingFacts(
  db: Db,
  telling: string,
  now: LocalTime,
): Promise<TellingFacts | null> {
  return (await ofRegistration(db, telling, now)) ?? (await ofAppointment(db, telling, now))
}

async function ofRegistration(db: Db, telling: string, now: LocalTime) {
  const { rows } = await sql`
    select t.borrower_id as borrower, t.kind, a.texts, k.sensitive, null as elsewhere,
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
    where t.id = ${telling}::uuid and t.told_at is null
      and ${isStillSo}`.execute(db)
  return rows[0] === undefined ? null : Facts.parse(rows[0])
}

/** An appointment is with whoever cares: no letter says what it is about. */
async function ofAppointment(db: Db, telling: string, now: LocalTime) {
  const { rows } = await sql`
    select t.borrower_id as borrower, t.kind, '{"ca":{"title":"Cita","summary":"","description":""}}'::jsonb as texts,
      true as sensitive, nullif(p.place, 'space') as elsewhere,
      json_build_object('name', s.name, 'address', s.address, 'phone', s.phone)::jsonb as space,
      case when p.start_local > ${now}::timestamp then
        json_build_array(json_build_object('start', to_char(p.start_local, 'YYYY-MM-DD"T"HH24:MI'),
          'cancelled', p.status like 'cancelled%', 'because', null))::jsonb else '[]'::jsonb end as sessions
    from tellings t join appointments p on p.id = t.appointment_id join spaces s on s.id = p.space_id
    where t.id = ${telling}::uuid and t.told_at is null`.execute(db)
  return rows[0] === undefined ? null : Facts.parse(rows[0])
}
