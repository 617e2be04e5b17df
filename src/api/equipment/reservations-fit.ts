import type { Day } from '#domain/day.ts'
import { daysAfter } from '#domain/day.ts'
import { daysAfterDue } from '#domain/equipment/claim.ts'
import type { ItemState } from '#domain/equipment/item.ts'
import { overdueGraceDays } from '#domain/equipment/reservation.ts'
import { Refusal } from '#domain/refusal.ts'
import { holderOf, type ClaimStanding, type Standing } from './standing.ts'

/** Nobody knows when it can be lent again. What is out, on its way or to be cleaned can be promised. */
export const unfit: readonly ItemState[] = [
  'intake',
  'quarantined',
  'in-repair',
  'missing',
  'retired',
]

type Days = { from: Day; due: Day; turnaroundDays: number }

/** The live claims on an item that such days would overlap with; both are half-open. */
export function clashing({ claims }: Standing, wanted: Days): ClaimStanding[] {
  const end = ({ from, due, turnaroundDays }: Days) =>
    daysAfter(due, daysAfterDue(turnaroundDays, from, due))
  return claims.filter((claim) => claim.from < end(wanted) && wanted.from < end(claim))
}

/** The words for why it cannot be promised from that day on, whatever its timeline says. */
export function refuseToPromise(item: Standing, from: Day, today: Day): void {
  if (item.model.recall !== null)
    throw new Refusal('equipment/not-available', { tag: item.tag, why: 'recalled' })
  if (unfit.includes(item.state))
    throw new Refusal('equipment/not-available', { tag: item.tag, why: item.state })
  const holder = holderOf(item)
  const isLate = holder?.kind === 'loan' && holder.due < today
  if (isLate && from < daysAfter(today, overdueGraceDays))
    throw new Refusal('equipment/already-lent', {
      tag: item.tag,
      claim: holder.id,
      until: holder.due,
      space: holder.spaceName,
    })
}

export function refuseClash(item: Standing, [clash]: readonly ClaimStanding[]): void {
  if (clash === undefined) return
  throw new Refusal('equipment/reserved', {
    tag: item.tag,
    claim: clash.id,
    from: clash.from,
    until: clash.due,
  })
}
