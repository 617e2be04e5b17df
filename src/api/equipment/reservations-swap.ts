import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { moveItem } from './changes.ts'
import { lockReservation } from './reservations-end.ts'
import { clashing, refuseClash, refuseToPromise } from './reservations-fit.ts'
import { lockItems, readStandings, type ClaimStanding, type Standing } from './standing.ts'
import { trap } from './trap.ts'

type Side = { item: Standing; gives: ClaimStanding | undefined; gets: ClaimStanding | undefined }

/**
 * Binds a reservation to another item of the same type. Where that one is promised to somebody else
 * for these days, the two change places: both get what they asked for.
 */
export async function swapItem(
  act: Act,
  spaceId: string,
  { claim: id, tag }: { claim: string; tag: string },
): Promise<void> {
  const { from, to, claim } = await bothSides(act, spaceId, { id, tag })
  if (from.type.id !== to.type.id) throw new Refusal('equipment/not-alike', { tag: to.tag })
  if (from.id === to.id) throw new Refusal('equipment/not-in-state', { tag: to.tag })
  refuseToPromise(to, claim.from, act.today)
  const inTheWay = clashing(to, claim)
  const [other, ...more] = inTheWay
  const canMove =
    other === undefined ||
    (more.length === 0 &&
      other.kind === 'reservation' &&
      other.state === 'planned' &&
      other.space === spaceId)
  const left = { ...from, claims: from.claims.filter((one) => one.id !== claim.id) }
  if (!canMove) refuseClash(to, inTheWay)
  if (other !== undefined) {
    refuseToPromise(from, other.from, act.today)
    refuseClash(from, clashing(left, other))
  }
  await sql`set constraints no_two_claims_overlap deferred`.execute(act.db)
  await bind(act, claim, to)
  if (other !== undefined) await bind(act, other, from)
  await sql`set constraints no_two_claims_overlap immediate`.execute(act.db)
  for (const side of [
    { item: from, gives: claim, gets: other },
    { item: to, gives: other, gets: claim },
  ])
    await moved(act, side)
}

/** Both items are held in the order of everybody; the reservation is looked at again after that. */
async function bothSides(act: Act, spaceId: string, { id, tag }: { id: string; tag: string }) {
  const bound = await act.db
    .selectFrom('claims')
    .innerJoin('items', 'items.id', 'claims.item_id')
    .select('items.tag')
    .where('claims.id', '=', id)
    .executeTakeFirst()
  if (bound === undefined) throw new Refusal('equipment/unknown-claim')
  const items = await readStandings(act.db, await lockItems(act.db, [bound.tag, tag]))
  const { item: from, claim } = await lockReservation(act, spaceId, id)
  const to = items.find((item) => item.id !== from.id) ?? from
  return { from, to, claim }
}

async function bind(act: Act, claim: ClaimStanding, item: Standing): Promise<void> {
  await act.db
    .updateTable('claims')
    .set({ item_id: item.id, state: 'planned', pick_up_by: null })
    .where('id', '=', claim.id)
    .execute()
}

/** What is free, or stood ready for the one that left, goes to whoever is next in its new line. */
async function moved(act: Act, { item, gives, gets }: Side): Promise<void> {
  const [now = item] = await readStandings(act.db, [item.id])
  const isLoose = item.state === 'available' || (item.state === 'held' && gives?.state === 'ready')
  const next = isLoose ? await trap(act, now, item.space.id) : { state: item.state, besides: {} }
  const changed = [gives, gets].flatMap((claim) => (claim === undefined ? [] : [claim.id]))
  await moveItem(
    act,
    item,
    'reservation-moved',
    { state: next.state },
    {
      claims: [
        ...(gives === undefined ? [] : [{ id: gives.id, was: gives }]),
        ...(next.besides.claims ?? []).filter(({ id }) => !changed.includes(id)),
      ],
      waiting: next.besides.waiting ?? [],
      facts: { from: gets?.from ?? gives?.from },
    },
  )
}
