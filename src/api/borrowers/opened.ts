import { sql } from 'kysely'
import type { z } from 'zod'
import type { OpeningHow } from '#domain/borrower-opening.ts'
import { tellsWho } from '#domain/borrower-reason.ts'
import { reach } from '#domain/people.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { liesWithin } from '../within-reach.ts'
import { comesTo, counterOf, servedAt } from './served.ts'

export type Asked = { db: Db; actor: Actor | null; now: Date }
export type AtCounter = { space: string; id: string }

/** Notes who looks at whom, and why; kept for good, beyond the erasure of the person. */
export async function noteOpening(
  { db, actor, now }: Asked,
  opening: {
    borrower: string | null
    space: string
    how: z.infer<typeof OpeningHow>
    reason: string
  },
): Promise<void> {
  await db
    .insertInto('borrower_openings')
    .values({
      at: now,
      staff_id: asking(actor).staffId,
      borrower_id: opening.borrower,
      space_id: opening.space,
      how: opening.how,
      reason: opening.reason,
    })
    .execute()
}

export type Acquaintance = {
  name: string
  /** Without a reason: she serves this counter, and it serves this person now. */
  freely: boolean
  /** Within the last hour, by the same reader. */
  opened: boolean
}

/**
 * How the reader stands to a person at a counter. For whoever only opens with a reason and serves
 * nobody, people who never came to a space of hers do not exist.
 */
export async function acquaintance(asked: Asked, { space, id }: AtCounter): Promise<Acquaintance> {
  const { staffId, grants } = asking(asked.actor)
  const serves = reach(grants, 'borrowers:serve')
  const { rows } = await sql<Acquaintance & { serves: boolean; came: boolean }>`
    select b.given_name || ' ' || b.family_name as name,
      ${servedAt(await counterOf(asked, space))} and ${liesWithin(serves, 's.id')} as freely,
      exists (select from borrower_openings o where o.borrower_id = b.id
        and o.staff_id = ${staffId}::uuid and o.how in ('record', 'copy')
        and o.at > ${asked.now}::timestamptz - interval '1 hour') as opened,
      ${liesWithin(serves, 's.id')} as serves,
      (b.space_id = s.id
        or exists (select from claims c where c.borrower_id = b.id and c.space_id = s.id)
        or exists (select from waiting w where w.borrower_id = b.id and w.space_id = s.id)
        or ${comesTo(sql`s.id`)}) as came
    from borrowers b join spaces s on s.id = ${space}::uuid
    where b.id = ${id}::uuid`.execute(asked.db)
  const [row] = rows
  if (row === undefined || !(row.serves || row.came)) throw new Refusal('borrowers/unknown')
  return { name: row.name, freely: row.freely, opened: row.opened }
}

/** Only whoever knows what she changes changes it: her own counter's people, or a record that she has opened. */
export async function refuseUnopened(asked: Asked, at: AtCounter): Promise<void> {
  const { freely, opened } = await acquaintance(asked, at)
  if (!freely && !opened) throw new Refusal('borrowers/reason-required')
}

/** A reason outlives the person of whom it speaks: it may not say who that was. */
export function refuseTelling(reason: string, name: string): void {
  if (tellsWho(reason, name))
    throw new Refusal('input/invalid', {}, [{ path: 'reason', problem: 'tells-who' }])
}
