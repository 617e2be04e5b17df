import type { z } from 'zod'
import { daysAfter } from '#domain/day.ts'
import { daysAfterDue } from '#domain/equipment/claim.ts'
import { reserveAheadDays, type NewReservation } from '#domain/equipment/reservation.ts'
import { Refusal } from '#domain/refusal.ts'
import { borrowerToLend } from '../borrowers/to-lend.ts'
import type { Act } from './act.ts'
import { moveItem, openTask, type Besides } from './changes.ts'
import { refuseDue } from './lend.ts'
import { clashing, refuseClash, refuseToPromise } from './reservations-fit.ts'
import { pickItem } from './reservations-pick.ts'
import { placeOf, type Place } from './place.ts'
import { holderOf, lockItem, readStandings, type Standing } from './standing.ts'
import { newTransfer, toBringBy } from './transfers-ask.ts'
import { trap } from './trap.ts'

type Wanted = z.infer<typeof NewReservation>

/** Promises an item, or one of a model, to somebody who picks it up here. Returns the claim's id. */
export async function reserve(act: Act, spaceId: string, wanted: Wanted): Promise<string> {
  const { from, due, borrower } = wanted
  await borrowerToLend(act.db, borrower)
  const place = await placeOf(act.db, spaceId, act.today)
  const latest = daysAfter(act.today, reserveAheadDays)
  if (from < act.today) throw new Refusal('equipment/day-past', { tag: wanted.tag ?? '' })
  if (from > latest) throw new Refusal('equipment/too-long', { tag: wanted.tag ?? '', latest })
  const item =
    wanted.tag === undefined
      ? await pickItem(act, spaceId, { model: wanted.model ?? '', from, due })
      : await lockItem(act.db, wanted.tag)
  const { turnaroundDays } = item.policy
  refuseToPromise(item, from, act.today)
  refuseDue(item, place, { today: from, due })
  refuseClash(item, clashing(item, { from, due, turnaroundDays }))
  const { id } = await act.db
    .insertInto('claims')
    .values({
      item_id: item.id,
      kind: 'reservation',
      state: 'planned',
      from_on: from,
      due_on: due,
      turnaround_days: daysAfterDue(turnaroundDays, from, due),
      space_id: spaceId,
      borrower_id: borrower,
      created_at: act.now,
      created_by: act.staffId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { state, besides } =
    item.state === 'available' && item.space.id === spaceId && from <= act.today
      ? await onShelf(act, item)
      : { state: item.state, besides: await brought(act, item, { place, from, claim: id }) }
  await moveItem(
    act,
    item,
    'reserved',
    { state },
    {
      ...besides,
      claims: [{ id, was: null }, ...(besides.claims ?? []).filter((claim) => claim.id !== id)],
      facts: { from, due },
    },
  )
  return id
}

/** What is here and wanted from today on is put aside at once. */
async function onShelf(act: Act, item: Standing) {
  const [now = item] = await readStandings(act.db, [item.id])
  return trap(act, now, item.space.id)
}

type Promised = { place: Place; from: string; claim: string }

/** What stands elsewhere is asked for, where there is time; else somebody has to see to it. */
async function brought(
  act: Act,
  item: Standing,
  { place, from, claim }: Promised,
): Promise<Besides> {
  const isComing = holderOf(item)?.kind === 'transfer' && holderOf(item)?.space === place.id
  if (item.space.id === place.id || isComing) return {}
  const due = toBringBy(item, act.today, from)
  if (due !== null)
    return { claims: [{ id: await newTransfer(act, item, { to: place.id, due }), was: null }] }
  const facts = { from, to: place.id, name: place.name }
  return { tasks: await openTask(act, item, { kind: 'at-risk', claim, facts }) }
}
