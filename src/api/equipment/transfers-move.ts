import { sql } from 'kysely'
import { z } from 'zod'
import { ItemState } from '#domain/equipment/item.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { moveItem, type Besides } from './changes.ts'
import { lockItem, type ClaimStanding, type Standing } from './standing.ts'
import { trap } from './trap.ts'

type Found = { item: Standing; claim: ClaimStanding }

/** Sends what was asked for on its way, from where it stands. */
export async function sendItem(act: Act, spaceId: string, id: string): Promise<void> {
  const { item, claim } = await lockTransfer(act, id)
  if (item.space.id !== spaceId) throw new Refusal('equipment/unknown-claim')
  if (claim.state !== 'planned' || !sendable.includes(item.state))
    throw new Refusal('equipment/not-in-state', { tag: item.tag, state: item.state })
  await act.db.updateTable('claims').set({ state: 'active' }).where('id', '=', id).execute()
  await moveItem(
    act,
    item,
    'sent',
    { state: 'in-transit' },
    { claims: [{ id, was: claim }], facts: { to: claim.space } },
  )
}
const sendable: readonly ItemState[] = ['available', 'to-clean', 'to-inspect']

/** Here it is, also where nobody said that it was sent. */
export async function receiveItem(act: Act, spaceId: string, id: string): Promise<void> {
  const { item, claim } = await lockTransfer(act, id)
  if (claim.space !== spaceId) throw new Refusal('equipment/unknown-claim')
  if (claim.state !== 'active' && !sendable.includes(item.state))
    throw new Refusal('equipment/not-in-state', { tag: item.tag, state: item.state })
  await act.db
    .updateTable('claims')
    .set({ state: 'done', ended_at: act.now, end_space_id: spaceId })
    .where('id', '=', id)
    .execute()
  const was = claim.state === 'active' ? await stateWhenSent(act, item, id) : item.state
  const next = await onArrival(act, item, { claim, was, spaceId })
  await moveItem(
    act,
    item,
    'received',
    { state: next.state, space: spaceId },
    {
      claims: [{ id, was: claim }, ...(next.besides.claims ?? [])],
      waiting: next.besides.waiting ?? [],
      done: await broughtHere(act, item, spaceId),
    },
  )
}

/** While it is not under way, either side may drop it; whoever waits where it stands gets it then. */
export async function cancelTransfer(act: Act, spaceId: string, id: string): Promise<void> {
  const { item, claim } = await lockTransfer(act, id)
  if (claim.space !== spaceId && item.space.id !== spaceId)
    throw new Refusal('equipment/unknown-claim')
  if (claim.state !== 'planned')
    throw new Refusal('equipment/not-in-state', { tag: item.tag, state: item.state })
  await act.db
    .updateTable('claims')
    .set({ state: 'cancelled', ended_at: act.now })
    .where('id', '=', id)
    .execute()
  const next =
    item.state === 'available'
      ? await trap(act, without(item, claim), item.space.id)
      : { state: item.state, besides: {} }
  await moveItem(
    act,
    item,
    'transfer-cancelled',
    { state: next.state },
    {
      claims: [{ id, was: claim }, ...(next.besides.claims ?? [])],
      waiting: next.besides.waiting ?? [],
    },
  )
}

async function lockTransfer(act: Act, id: string): Promise<Found> {
  const row = await act.db
    .selectFrom('claims')
    .innerJoin('items', 'items.id', 'claims.item_id')
    .select('items.tag')
    .where('claims.id', '=', id)
    .where('claims.kind', '=', 'transfer')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('equipment/unknown-claim')
  const item = await lockItem(act.db, row.tag)
  const claim = item.claims.find((one) => one.id === id)
  if (claim === undefined) throw new Refusal('equipment/unknown-claim')
  return { item, claim }
}

const without = (item: Standing, claim: ClaimStanding): Standing => ({
  ...item,
  claims: item.claims.filter(({ id }) => id !== claim.id),
})

/** What was to be cleaned or inspected when it left still is. */
async function onArrival(
  act: Act,
  item: Standing,
  { claim, was, spaceId }: { claim: ClaimStanding; was: ItemState; spaceId: string },
): Promise<{ state: ItemState; besides: Besides }> {
  if (was === 'to-clean' || was === 'to-inspect') return { state: was, besides: {} }
  return trap(act, without(item, claim), spaceId)
}

const Sent = z.object({ state: ItemState })

async function stateWhenSent(act: Act, item: Standing, claim: string): Promise<ItemState> {
  const { rows } = await sql`
    select from_state as state from item_events
    where item_id = ${item.id}::uuid and kind = 'sent' and claim_id = ${claim}::uuid
    order by id desc limit 1`.execute(act.db)
  return rows.length === 0 ? 'to-inspect' : Sent.parse(rows[0]).state
}

/** It was to be brought here, or home: so it was. */
async function broughtHere(act: Act, item: Standing, spaceId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update item_tasks set done_at = ${act.now}, done_by = ${act.staffId}::uuid
    where item_id = ${item.id}::uuid and kind in ('bring-home', 'at-risk') and done_at is null
      and facts ->> 'to' = ${spaceId}
    returning id`.execute(act.db)
  return rows.map(({ id }) => id)
}
