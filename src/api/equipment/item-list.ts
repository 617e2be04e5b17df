import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { countedMost, type ItemSort } from '#domain/equipment/list.ts'
import { Day, Id, Storable } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { isLent } from './item-due.ts'
import type { ItemConditions } from './item-filter.ts'
import { orderOf, type Part } from './item-order.ts'

/** A place in the list: which stretch of the order, what it is sorted by there, and what tells equals apart. */
export const ItemPlace = z.tuple([z.int().min(0).max(20), Storable.max(40), Storable.max(40)])
export type ItemPlace = z.infer<typeof ItemPlace>

const Found = z.object({ id: z.string(), part: z.int(), key: z.string(), besides: z.string() })
export type Found = z.infer<typeof Found>

export const placeOf = ({ part, key, besides }: Found): ItemPlace => [part, key, besides]

type Wanted = { sort: ItemSort; after: ItemPlace | null; limit: number }

/** The ids of one page, in their order. A later stretch is read only where the one before ends. */
export async function findItems(
  db: Db,
  conditions: ItemConditions,
  { sort, after, limit }: Wanted,
): Promise<Found[]> {
  const found: Found[] = []
  for (const [place, alike] of (await orderOf(db, sort, conditions)).entries()) {
    if (found.length >= limit) break
    if (alike.length === 0 || (after !== null && place < after[0])) continue
    const from = after !== null && place === after[0] ? after : null
    const parts = alike.map((part) => {
      const where = [...conditions.items, part.where, ...(from === null ? [] : [past(part, from)])]
      const besides = part.besides?.key
      const order = besides === undefined ? part.key : sql`${part.key}, ${besides}`
      return sql`(
        select i.id, ${place}::integer as part, ${part.key}::text as key, ${besides ?? sql`''`}::text as besides
        from ${part.from} where ${sql.join(where, sql` and `)}
        order by ${order} limit ${limit - found.length}::integer)`
    })
    const { rows } = await sql`
      select id, part, key, besides from (${sql.join(parts, sql` union all `)}) as found
      order by key, besides limit ${limit - found.length}::integer`.execute(db)
    for (const row of rows) found.push(Found.parse(row))
  }
  return found
}

function past({ key, besides }: Part, [, last, lastBesides]: ItemPlace): RawBuilder<unknown> {
  if (besides === undefined) return sql`${key} > ${last}`
  const isPlace =
    Day.safeParse(last).success && (besides.kind === 'tag' || Id.safeParse(lastBesides).success)
  if (!isPlace)
    throw new Refusal('input/invalid', {}, [{ path: 'after', problem: 'unknown-place' }])
  const bound = besides.kind === 'claim' ? sql`${lastBesides}::uuid` : sql`${lastBesides}::text`
  // Not as a pair: the planner guesses that a third of all come after any pair, and then sorts them all.
  return sql`${key} >= ${last}::date and (${key} > ${last}::date or ${besides.key} > ${bound})`
}

/** The ids of all there are, up to so many. */
export async function itemsThat(db: Db, { items, due }: ItemConditions, most: number) {
  const where = due === null ? items : [...items, due.item]
  const { rows } = await sql<{ id: string }>`
    select i.id from items i where ${sql.join(where, sql` and `)} limit ${most}::integer`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** How many there are, and whether that is all of them. */
export async function countItems(db: Db, conditions: ItemConditions) {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select from ${counted(conditions)} limit ${countedMost + 1}::integer) as counted`.execute(db)
  const count = rows[0]?.count ?? 0
  return { count: Math.min(count, countedMost), exact: count <= countedMost }
}

/** Where a day is asked for, from the loans: they know it, and each has its item. */
function counted({ items, states, due, onlyState }: ItemConditions): RawBuilder<unknown> {
  const where = sql.join(items, sql` and `)
  if (due === null) return sql`items i where ${where}`
  if (due.whole || (onlyState && states.includes('on-loan')))
    return sql`${due.from} where ${isLent} and ${due.claim}`
  return sql`${due.from} join items i on i.id = c.item_id where ${isLent} and ${due.claim} and ${where}`
}
