import { sql, type RawBuilder } from 'kysely'
import { daysAfter, type Day } from '#domain/day.ts'
import type { ItemFilter } from '#domain/equipment/list.ts'
import type { Db } from '../db/database.ts'

type Condition = RawBuilder<unknown>
type Within = NonNullable<ItemFilter['due']>

/** What is asked of loans that are out. */
export type DueConditions = {
  /** The claims `c` among which they are. */
  from: Condition
  /** Asked of the loan `c` that an item is out on, and the same as asked of the item. */
  claim: Condition
  item: Condition
  /** Whether all that is asked of the items is in which claims these are. */
  whole: boolean
}

export const anyClaim = sql`claims c`

/** A loan as the indexes on loans that are out know it. */
export const isLent = sql`c.kind = 'loan' and c.state = 'active'`

/** So few items are asked for their claims; of more, the claims are read in order. */
const fewItems = 1200
/** So few loans are asked for by their items; of more, each item on the way is asked for its loan. */
const fewLoans = 3000

/**
 * The claims `c` of these items that are alive, item by item, where they are few. The fence keeps
 * the planner, before it knows how many claims there are, from reading those of the whole city.
 */
export async function claimsOfFew(db: Db, items: Condition[]): Promise<Condition | null> {
  const { rows } = await sql<{ id: string }>`
    select i.id from items i where i.state in ('on-loan', 'held') and ${sql.join(items, sql` and `)}
    limit ${fewItems + 1}::integer`.execute(db)
  if (rows.length > fewItems) return null
  return sql`unnest(${rows.map(({ id }) => id)}::uuid[]) as few(id) cross join lateral (
    select id, item_id, kind, state, due_on, pick_up_by from claims
    where claims.item_id = few.id and claims.ended_at is null offset 0) c`
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
  const from = among ?? anyClaim
  const claim = dueDays(sql`c.due_on`, asked)
  const { rows } = await sql<{ id: string }>`
    select c.item_id as id from ${from} where ${isLent} and ${claim}
    limit ${fewLoans + 1}::integer`.execute(db)
  const ids = rows.map(({ id }) => id)
  const whole = among !== null
  if (ids.length <= fewLoans) return { from, claim, whole, item: sql`i.id = any(${ids}::uuid[])` }
  const item = sql`i.state = 'on-loan' and (
    select true from claims c where c.item_id = i.id and ${isLent} and ${claim} limit 1)`
  return { from, claim, whole, item }
}
