import { sql, type RawBuilder } from 'kysely'
import { ItemState } from '#domain/equipment/item.ts'
import type { ItemSort } from '#domain/equipment/list.ts'
import type { Db } from '../db/database.ts'
import { anyClaim, claimsOfFew, isLent } from './item-due.ts'
import type { ItemConditions } from './item-filter.ts'

/** One stretch of an order, which an index gives. */
export type Part = {
  /** With `items i`, and the claim `c` where it is what the order goes by. */
  from: RawBuilder<unknown>
  where: RawBuilder<unknown>
  /** As it stands in an index: a tag, or a day and what tells those of one day apart. */
  key: RawBuilder<unknown>
  besides?: { key: RawBuilder<unknown>; kind: 'claim' | 'tag' }
}

/**
 * Claim by claim, in their order, each with its item: the fence keeps the planner, who takes the
 * loans of today for far fewer than they are, from sorting all of them.
 */
const claimed = (from: RawBuilder<unknown>) => sql`${from} cross join lateral (
  select id, tag, model_id, space_id, home_space_id, state, condition, next_inspection_on
  from items where items.id = c.item_id offset 0) i`
const byTag = { from: sql`items i`, key: sql`i.tag` }
const byClaim = (from: RawBuilder<unknown>, key: RawBuilder<unknown>) => ({
  from: claimed(from),
  key,
  besides: { key: sql`c.id`, kind: 'claim' as const },
})

/**
 * The order in stretches, one after another: those with a day by that day, then the rest by tag; or
 * state after state, each by tag. What cannot hold anything is empty, and its place stays.
 */
export async function orderOf(
  db: Db,
  sort: ItemSort,
  conditions: ItemConditions,
): Promise<Part[][]> {
  const { items, onlyState, due } = conditions
  const probes = sort === 'due' && !onlyState && due === null
  return orders[sort](conditions, probes ? await claimsOfFew(db, items) : null)
}

type Claims = RawBuilder<unknown> | null

const orders: Record<ItemSort, (conditions: ItemConditions, claims: Claims) => Part[][]> = {
  tag: ({ due }) => [[{ ...byTag, where: due?.item ?? sql`true` }]],
  due: ({ due, states }, claims) => {
    const from = due?.from ?? claims ?? anyClaim
    const loans = {
      ...byClaim(from, sql`c.due_on`),
      where: sql`${isLent} and ${due?.claim ?? sql`true`}`,
    }
    const isLoan = states.includes('on-loan')
    if (due !== null) return [isLoan ? [loans] : []]
    const kept = {
      ...byClaim(from, sql`coalesce(c.pick_up_by, c.due_on)`),
      where: sql`c.state = 'ready' and i.state = 'held'`,
    }
    const rest = sql`i.state <> 'on-loan' and (i.state <> 'held' or not exists (
      select from claims c where c.item_id = i.id and c.state = 'ready'))`
    return [
      [...(isLoan ? [loans] : []), ...(states.includes('held') ? [kept] : [])],
      states.every((state) => state === 'on-loan') ? [] : [{ ...byTag, where: rest }],
    ]
  },
  inspection: ({ due, inspected }) => {
    const also = due?.item ?? sql`true`
    const known = {
      from: sql`items i`,
      where: sql`i.next_inspection_on is not null and ${also}`,
      key: sql`i.next_inspection_on`,
      besides: { key: sql`i.tag`, kind: 'tag' as const },
    }
    const unknown = { ...byTag, where: sql`i.next_inspection_on is null and ${also}` }
    return [[known], inspected ? [] : [unknown]]
  },
  state: ({ due, states }) =>
    ItemState.options.map((state) =>
      states.includes(state) && (due === null || state === 'on-loan')
        ? [{ ...byTag, where: sql`i.state = ${state} and ${due?.item ?? sql`true`}` }]
        : [],
    ),
}
