import { sql } from 'kysely'
import { daysAfter, type Day } from '#domain/day.ts'
import { pickUpBy } from '#domain/equipment/hold.ts'
import { isInspectionOverdue } from '#domain/equipment/card.ts'
import { proposedDue } from '#domain/equipment/policy.ts'
import type { ItemState } from '#domain/equipment/item.ts'
import type { Act } from './act.ts'
import type { Besides } from './changes.ts'
import { placeOf, type Place } from './place.ts'
import { awaited, type Standing } from './standing.ts'

export type Trapped = { state: ItemState; besides: Besides }

/**
 * Where an item goes that is fit to be lent again: to whoever reserved it and may come from today
 * on, else to the first who waits for one like it at the space where it is, else back among the free.
 */
export async function trap(act: Act, item: Standing, spaceId: string): Promise<Trapped> {
  if (item.model.recall !== null) return { state: 'quarantined', besides: {} }
  if (isInspectionOverdue(item.nextInspectionOn, act.today))
    return { state: 'to-inspect', besides: {} }
  const reserved = awaited(item).find(
    (claim) =>
      claim.kind === 'reservation' &&
      claim.from <= act.today &&
      claim.due >= act.today &&
      claim.space === spaceId,
  )
  const place = await placeOf(act.db, spaceId, act.today)
  const until = pickUpBy(place, act.today)
  if (reserved !== undefined) {
    await act.db
      .updateTable('claims')
      .set({ state: 'ready', pick_up_by: until })
      .where('id', '=', reserved.id)
      .execute()
    return { state: 'held', besides: { claims: [{ id: reserved.id, was: reserved }] } }
  }
  return waited(act, item, { place, until })
}

type At = { place: Place; until: Day }

async function waited(act: Act, item: Standing, { place, until }: At): Promise<Trapped> {
  const free = { state: 'available' as const, besides: {} }
  // Whoever comes next has a claim on the days after this one; the loan must end before.
  const [next] = awaited(item)
  const proposed = proposedDue(item.policy, place, act.today)
  const lastDue = next === undefined ? proposed : daysAfter(next.from, -item.policy.turnaroundDays)
  const due = lastDue < proposed ? lastDue : proposed
  if (due <= until) return free
  const { rows } = await sql<{ id: string; borrower: string }>`
    select id, borrower_id as borrower from waiting
    where state = 'waiting' and space_id = ${place.id}::uuid
      and (model_id = ${item.model.id}::uuid or type_id = ${item.type.id}::uuid)
    order by created_at, id limit 1 for update skip locked`.execute(act.db)
  const [first] = rows
  if (first === undefined) return free
  const claim = await act.db
    .insertInto('claims')
    .values({
      item_id: item.id,
      kind: 'reservation',
      state: 'ready',
      from_on: act.today,
      due_on: due,
      turnaround_days: item.policy.turnaroundDays,
      space_id: place.id,
      borrower_id: first.borrower,
      pick_up_by: until,
      created_at: act.now,
      created_by: act.staffId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await act.db
    .updateTable('waiting')
    .set({ state: 'held', claim_id: claim.id })
    .where('id', '=', first.id)
    .execute()
  return {
    state: 'held',
    besides: {
      claims: [{ id: claim.id, was: null }],
      waiting: [{ id: first.id, was: 'waiting' }],
    },
  }
}
