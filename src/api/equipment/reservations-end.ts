import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { moveItem } from './changes.ts'
import { awaited, lockItem, type ClaimStanding, type Standing } from './standing.ts'
import { trap } from './trap.ts'

type Ended = 'cancelled' | 'no-show' | 'expired'

/** A reservation of this space that is not over yet, with its item held until the act is done. */
export async function lockReservation(
  act: Act,
  spaceId: string,
  id: string,
): Promise<{ item: Standing; claim: ClaimStanding }> {
  const row = await act.db
    .selectFrom('claims')
    .innerJoin('items', 'items.id', 'claims.item_id')
    .select('items.tag')
    .where('claims.id', '=', id)
    .where('claims.space_id', '=', spaceId)
    .where('claims.kind', '=', 'reservation')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('equipment/unknown-claim')
  const item = await lockItem(act.db, row.tag)
  const claim = awaited(item).find((one) => one.id === id)
  if (claim === undefined) throw new Refusal('equipment/unknown-claim')
  return { item, claim }
}

/** Whoever did not come before her first day is over cannot have missed it. */
export async function noShow(act: Act, spaceId: string, id: string): Promise<void> {
  const { item, claim } = await lockReservation(act, spaceId, id)
  if (claim.from > act.today) throw new Refusal('equipment/not-in-state', { tag: item.tag })
  await endReservation(act, item, { claim, as: 'no-show' })
}

/** Ends a reservation; what stood on the shelf goes to whoever comes next, or back among the free. */
export async function endReservation(
  act: Act,
  item: Standing,
  { claim, as }: { claim: ClaimStanding; as: Ended },
): Promise<void> {
  await act.db
    .updateTable('claims')
    .set({ state: as, ended_at: act.now })
    .where('id', '=', claim.id)
    .execute()
  const waited = await act.db
    .updateTable('waiting')
    .set({ state: 'cancelled', ended_at: act.now })
    .where('claim_id', '=', claim.id)
    .where('state', '=', 'held')
    .returning('id')
    .execute()
  const left = { ...item, claims: item.claims.filter(({ id }) => id !== claim.id) }
  const next =
    claim.state === 'ready' && item.state === 'held'
      ? await trap(act, left, item.space.id)
      : { state: item.state, besides: {} }
  const stoodReady = claim.state === 'ready' && as !== 'cancelled'
  await moveItem(
    act,
    item,
    stoodReady ? 'hold-ended' : 'reservation-cancelled',
    { state: next.state },
    {
      claims: [{ id: claim.id, was: claim }, ...(next.besides.claims ?? [])],
      waiting: [
        ...waited.map(({ id }) => ({ id, was: 'held' as const })),
        ...(next.besides.waiting ?? []),
      ],
      done: await seenTo(act, claim),
      facts: { why: as },
    },
  )
}

async function seenTo(act: Act, claim: ClaimStanding): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update item_tasks set done_at = ${act.now}, done_by = ${act.staffId}::uuid
    where claim_id = ${claim.id}::uuid and kind = 'at-risk' and done_at is null
    returning id`.execute(act.db)
  return rows.map(({ id }) => id)
}
