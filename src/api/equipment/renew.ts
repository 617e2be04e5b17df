import { sql } from 'kysely'
import { daysAfter, type Day } from '#domain/day.ts'
import { dueProblem, proposedDue } from '#domain/equipment/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'
import { moveItem } from './changes.ts'
import { placeOf } from './place.ts'
import { awaited, holderOf, lockItem } from './standing.ts'

/** Gives a loan more days: as often as the policy says, and never into somebody else's. Returns the item's id. */
export async function renew(
  act: Act,
  spaceId: string,
  { claim: id, due: wanted }: { claim: string; due?: Day | undefined },
): Promise<string> {
  const tag = await tagOf(act, id)
  const item = await lockItem(act.db, tag)
  const claim = holderOf(item)
  if (claim?.kind !== 'loan' || claim.id !== id)
    throw new Refusal('equipment/not-in-state', { tag })
  const { policy } = item
  if (item.model.recall !== null)
    throw new Refusal('equipment/not-available', { tag, why: 'recalled' })
  if (claim.renewals >= policy.renewals)
    throw new Refusal('equipment/no-renewals-left', { tag, renewals: policy.renewals })
  const place = await placeOf(act.db, spaceId, act.today)
  // An overdue loan gets its days from today: those that are over are of no use to anybody.
  const from = claim.due < act.today ? act.today : claim.due
  const due = wanted ?? proposedDue(policy, place, from)
  refuseRenewal(tag, dueProblem(policy, place, { today: from, due }))
  const [next] = awaited(item)
  if (next !== undefined && daysAfter(due, policy.turnaroundDays) > next.from)
    throw new Refusal('equipment/reserved', {
      tag,
      claim: next.id,
      from: next.from,
      until: next.due,
    })
  await sql`
    update claims set due_on = ${due}::date, renewals = renewals + 1,
      turnaround_days = greatest(turnaround_days, ${policy.turnaroundDays}::integer)
    where id = ${id}::uuid and state = 'active'`.execute(act.db)
  await moveItem(
    act,
    item,
    'renewed',
    { state: item.state },
    { claims: [{ id, was: claim }], facts: { due } },
  )
  return item.id
}

async function tagOf(act: Act, claim: string): Promise<string> {
  const row = await act.db
    .selectFrom('claims')
    .innerJoin('items', 'items.id', 'claims.item_id')
    .select('items.tag')
    .where('claims.id', '=', claim)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('equipment/unknown-claim')
  return row.tag
}

function refuseRenewal(tag: string, wrong: ReturnType<typeof dueProblem>): void {
  if (wrong === null) return
  if (wrong.problem === 'past') throw new Refusal('equipment/day-past', { tag })
  if (wrong.problem === 'too-long')
    throw new Refusal('equipment/too-long', { tag, latest: wrong.latest })
  throw new Refusal('equipment/closed-day', { tag, next: wrong.next })
}
