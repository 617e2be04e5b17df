import { sql } from 'kysely'
import { z } from 'zod'
import { Condition, ItemState } from '#domain/equipment/item.ts'
import { undoMinutes } from '#domain/equipment/loan.ts'
import { Day, Id } from '#domain/identifier.ts'
import type { Act } from './act.ts'
import { ClaimBefore } from './standing.ts'

/** What an act did to one item: what changes.ts wrote beside the change, and how the item stands now. */
const ItemDone = z.object({
  item: Id,
  tag: z.string(),
  kind: z.string(),
  claim: Id.nullable(),
  from: ItemState,
  to: ItemState,
  state: ItemState,
  last: z.boolean(),
  facts: z.object({
    was: z.object({ space: Id, condition: Condition, nextInspectionOn: Day.nullable() }),
    claims: z.array(z.object({ id: Id, was: ClaimBefore.nullable() })),
    waiting: z.array(z.object({ id: Id, was: z.enum(['waiting', 'held']) })),
    tasks: z.array(Id),
    done: z.array(Id),
  }),
})
export type ItemDone = z.infer<typeof ItemDone>

/** What one did oneself in an act that can still be taken back, item by item; what was noted of it later tells the whole. */
export async function whatItDid(act: Act, done: string): Promise<ItemDone[]> {
  // The items are locked before their histories are read: whoever comes between them is seen.
  await sql`select items.id from items where id in (select item_id from item_events where act_id = ${done}::uuid)
    order by id for update`.execute(act.db)
  const { rows } = await sql`
    select e.item_id as item, i.tag, e.kind, e.claim_id as claim, e.from_state as "from", e.to_state as "to", i.state,
      e.facts, not exists (select from item_events later where later.item_id = e.item_id and later.id > e.id) as last
    from item_events e join items i on i.id = e.item_id
    where e.act_id = ${done}::uuid and e.staff_id = ${act.staffId}::uuid
      and (select min(first.at) from item_events first where first.act_id = ${done}::uuid)
        > ${act.now}::timestamptz - make_interval(mins => ${undoMinutes}::integer)
      and e.facts ? 'was'
      and not exists (select from item_events noted where noted.act_id = e.act_id
        and noted.item_id = e.item_id and noted.kind = 'return-noted' and noted.id > e.id)
    order by e.item_id`.execute(act.db)
  return rows.map((row) => ItemDone.parse(row))
}
