import { sql, type RawBuilder } from 'kysely'
import { daysAfter, type Day } from '#domain/day.ts'
import type { ItemFilter } from '#domain/equipment/list.ts'
import type { Db } from '../db/database.ts'

type Condition = RawBuilder<unknown>
type Within = NonNullable<ItemFilter['due']>

/** What is asked of loans that are out. */
export type DueConditions = {
  /** Asked of the loan `c` that an item is out on, and the same as asked of the item. */
  claim: Condition
  item: Condition
  /** Whether all that is asked of the items is in what is asked of their loans. */
  whole: boolean
}

/** A loan as the indexes on loans that are out know it. */
export const isLent = sql`c.kind = 'loan' and c.state = 'active'`

/** So few items are asked for their claims; of more, the claims are read in order. */
const fewItems = 1200
/** So few loans are asked for by their items; of more, each item on the way is asked for its loan. */
const fewLoans = 3000

/** That a claim `c` is of one of these items, where they are few. */
export async function claimsOfFew(db: Db, items: Condition[]): Promise<Condition | null> {
  const { rows } = await sql<{ id: string }>`
    select i.id from items i where i.state in ('on-loan', 'held') and ${sql.join(items, sql` and `)}
    limit ${fewItems + 1}::integer`.execute(db)
  if (rows.length > fewItems) return null
  return sql`c.item_id = any(${rows.map(({ id }) => id)}::uuid[])`
}

/** Until before that many days from today on; an overdue loan is due before today. */
const daysAhead: Record<Exclude<Within, 'overdue'>, number> = { today: 1, week: 7, month: 30 }

function dueDays(day: Condition, { within, today }: { within: Within; today: Day }): Condition {
  if (within === 'overdue') return sql`${day} < ${today}::date`
  const end = daysAfter(today, daysAhead[within])
  return sql`${day} >= ${today}::date and ${day} < ${end}::date`
}

/** Beside conditions on the items, or none but on their states. */
export async function dueConditions(
  db: Db,
  asked: { within: Within; today: Day },
  items: Condition[] | null,
): Promise<DueConditions> {
  const among = items === null ? null : await claimsOfFew(db, items)
  // The planner takes the loans of these days for far fewer than they are, and would rather read
  // those of the whole city; by a sum no index knows the day.
  const claim =
    among === null
      ? dueDays(sql`c.due_on`, asked)
      : sql`${dueDays(sql`(c.due_on + 0)`, asked)} and ${among}`
  const { rows } = await sql<{ id: string }>`
    select c.item_id as id from claims c where ${isLent} and ${claim}
    limit ${fewLoans + 1}::integer`.execute(db)
  const ids = rows.map(({ id }) => id)
  const whole = among !== null
  if (ids.length <= fewLoans) return { claim, whole, item: sql`i.id = any(${ids}::uuid[])` }
  const item = sql`i.state = 'on-loan' and (
    select true from claims c where c.item_id = i.id and ${isLent} and ${claim} limit 1)`
  return { claim, whole, item }
}
