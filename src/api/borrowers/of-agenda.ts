import { sql } from 'kysely'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { comesTo, counterOf, servedAt } from './served.ts'

const Named = z.object({
  id: z.string(),
  name: z.string(),
  initials: z.string(),
  phoneEnds: z.string(),
})
type NamedBorrower = z.infer<typeof Named>

/** Whoever has an appointment, for those who serve her there; the caller decides who that is. */
export async function namedBorrowers(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedBorrower>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql`
    select b.id, b.given_name || ' ' || b.family_name as name,
      coalesce(right(b.phone_digits, 3), '') as "phoneEnds",
      left(b.given_name, 1) || '. ' || left(b.family_name, 1) || '.' as initials
    from borrowers b
    where b.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.execute(
    db,
  )
  return new Map(
    z
      .array(Named)
      .parse(rows)
      .map((row) => [row.id, row]),
  )
}

type Asked = { db: Db; now: Date; actor: Actor | null }

/**
 * Whom a counter may give an appointment: whoever it serves, has one there or comes to its sessions,
 * and whoever was looked for everywhere today, with a reason that was noted.
 */
export async function mustBeReachable(
  asked: Asked,
  { space, borrower }: { space: string; borrower: string },
): Promise<void> {
  const counter = await counterOf(asked, space)
  const { rows } = await sql`
    select b.id from borrowers b where b.id = ${borrower}::uuid and (${servedAt(counter)}
      or ${comesTo(sql`${space}::uuid`)}
      or exists (select from borrower_openings o where o.space_id = ${space}::uuid
        and o.staff_id = ${asking(asked.actor).staffId}::uuid and o.at >= ${counter.dayBegan}::timestamptz
        and (o.how = 'search' and o.borrower_id is null or o.borrower_id = b.id)))
    for share of b`.execute(asked.db)
  if (rows.length === 0) throw new Refusal('borrowers/unknown')
}
