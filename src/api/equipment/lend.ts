import type { z } from 'zod'
import { blocksOf } from '#domain/equipment/card.ts'
import { daysAfterDue } from '#domain/equipment/claim.ts'
import type { NewLoan } from '#domain/equipment/loan.ts'
import { dueProblem, proposedDue } from '#domain/equipment/policy.ts'
import { daysAfter, type Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { borrowerToLend } from '../borrowers/to-lend.ts'
import { givingWay } from '../giving-way.ts'
import type { Act } from './act.ts'
import { moveItem, type Besides } from './changes.ts'
import { newLoanRef } from './loan-ref.ts'
import {
  awaited,
  holderOf,
  lockItems,
  placeOf,
  readStandings,
  type ClaimStanding,
  type Standing,
} from './standing.ts'

type Wanted = z.infer<typeof NewLoan>
type Place = Awaited<ReturnType<typeof placeOf>>

/** Hands everything over, or nothing. Returns the loan's id. */
export async function lend(act: Act, spaceId: string, wanted: Wanted): Promise<string> {
  // Whoever takes one thing waits for nothing while holding another.
  if (wanted.items.length === 1) return handAllOver(act, spaceId, wanted)
  return givingWay(act.db, () => handAllOver(act, spaceId, wanted))
}

async function handAllOver(act: Act, spaceId: string, wanted: Wanted): Promise<string> {
  const borrower = await borrowerToLend(act.db, wanted.borrower)
  const place = await placeOf(act.db, spaceId)
  const items = await readStandings(
    act.db,
    await lockItems(
      act.db,
      wanted.items.map(({ tag }) => tag),
    ),
  )
  const deposit = items.reduce((sum, { policy }) => sum + (policy.depositCents ?? 0), 0)
  const { id: loan } = await act.db
    .insertInto('loans')
    .values({
      ref: newLoanRef(),
      space_id: spaceId,
      borrower_id: wanted.borrower,
      relation: borrower.relation,
      district: borrower.district,
      deposit_cents: wanted.depositTaken && deposit > 0 ? deposit : null,
      opened_at: act.now,
      opened_by: act.staffId ?? '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const item of items) {
    // A former tag may have been read: then there is one item, and one line that is its own.
    const line = wanted.items.find(({ tag }) => tag === item.tag) ?? wanted.items[0]
    if (line !== undefined)
      await handOver(act, { item, place, loan, line, borrower: wanted.borrower })
  }
  return loan
}

type HandOver = {
  item: Standing
  place: Place
  loan: string
  line: Wanted['items'][number]
  borrower: string
}

async function handOver(act: Act, { item, place, loan, line, borrower }: HandOver): Promise<void> {
  const own = reservationOf(item, borrower, act.today)
  refuseToLend(item, own, act.today)
  const due = line.due ?? dueWithinReach(item, place, own, act.today)
  refuseDue(item, place, { today: act.today, due })
  const next = awaited(item).find((claim) => claim.id !== own?.id)
  if (next !== undefined && daysAfter(due, item.policy.turnaroundDays) > next.from)
    throw new Refusal('equipment/reserved', { tag: item.tag, from: next.from, until: next.due })
  const accessories = line.accessories ?? item.model.accessories
  const columns = {
    kind: 'loan' as const,
    state: 'active' as const,
    from_on: act.today,
    due_on: due,
    turnaround_days: daysAfterDue(item.policy.turnaroundDays, act.today, due),
    space_id: place.id,
    loan_id: loan,
    borrower_id: borrower,
    pick_up_by: null,
    handed_at: act.now,
    accessories: JSON.stringify(accessories),
  }
  const besides: Besides =
    own === undefined
      ? { claims: [{ id: await newClaim(act, item, columns), was: null }] }
      : { claims: [{ id: own.id, was: own }] }
  // The reservation becomes the loan: beside it, the loan would overlap with what it fulfils.
  if (own !== undefined)
    await act.db.updateTable('claims').set(columns).where('id', '=', own.id).execute()
  const waiting = await serveWaiting(act, item, borrower, own?.id ?? null)
  await moveItem(
    act,
    item,
    'lent',
    { state: 'on-loan', space: place.id },
    { ...besides, waiting, facts: { due } },
  )
}

async function newClaim(
  act: Act,
  item: Standing,
  columns: { kind: 'loan'; state: 'active'; from_on: Day; due_on: Day; space_id: string },
): Promise<string> {
  const { id } = await act.db
    .insertInto('claims')
    .values({ ...columns, item_id: item.id, created_at: act.now, created_by: act.staffId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What stands ready for this person, or is reserved for today or before. */
export function reservationOf(
  item: Standing,
  borrower: string,
  today: Day,
): ClaimStanding | undefined {
  return awaited(item).find(
    (claim) =>
      claim.kind === 'reservation' &&
      claim.borrower === borrower &&
      (claim.state === 'ready' || claim.from <= today),
  )
}

/** The words for why it cannot go out, with whoever has it and until when. */
export function refuseToLend(item: Standing, own: ClaimStanding | undefined, today: Day): void {
  const held = awaited(item).find((claim) => claim.id !== own?.id)
  const blocks = blocksOf(
    {
      state: item.state === 'held' && own !== undefined ? 'available' : item.state,
      nextInspectionOn: item.nextInspectionOn,
      recalled: item.model.recall !== null,
      reservedFrom: held?.from ?? null,
    },
    today,
  )
  const [first] = blocks
  if (first === undefined) return
  const holder = holderOf(item)
  if (first === 'on-loan' && holder !== undefined)
    throw new Refusal('equipment/already-lent', {
      tag: item.tag,
      claim: holder.id,
      until: holder.due,
      space: holder.spaceName,
    })
  if ((first === 'reserved' || first === 'held') && held !== undefined)
    throw new Refusal('equipment/reserved', {
      tag: item.tag,
      claim: held.id,
      from: held.from,
      until: held.due,
    })
  throw new Refusal('equipment/not-available', { tag: item.tag, why: first })
}

/** By the policy, and before whoever comes next. */
function dueWithinReach(
  item: Standing,
  place: Place,
  own: ClaimStanding | undefined,
  today: Day,
): Day {
  const proposed = own === undefined ? proposedDue(item.policy, place, today) : own.due
  return proposed < today ? proposedDue(item.policy, place, today) : proposed
}

export function refuseDue(
  item: Pick<Standing, 'policy' | 'tag'>,
  place: Place,
  at: { today: Day; due: Day },
): void {
  const wrong = dueProblem(item.policy, place, at)
  if (wrong === null) return
  if (wrong.problem === 'past') throw new Refusal('equipment/day-past', { tag: item.tag })
  if (wrong.problem === 'too-long')
    throw new Refusal('equipment/too-long', { tag: item.tag, latest: wrong.latest })
  throw new Refusal('equipment/closed-day', { tag: item.tag, next: wrong.next })
}

/** Whoever waited for one like it waits no longer; what stands ready for her elsewhere still does. */
async function serveWaiting(act: Act, item: Standing, borrower: string, own: string | null) {
  const rows = await act.db
    .updateTable('waiting')
    .set({ state: 'served', ended_at: act.now })
    .where('borrower_id', '=', borrower)
    .where((of) =>
      of.or([
        of.and([of('state', '=', 'held'), of('claim_id', '=', own)]),
        of.and([
          of('state', '=', 'waiting'),
          of.or([of('model_id', '=', item.model.id), of('type_id', '=', item.type.id)]),
        ]),
      ]),
    )
    .returning(['id', 'claim_id as claim'])
    .execute()
  return rows.map(({ id, claim }) => ({
    id,
    was: claim === null ? ('waiting' as const) : ('held' as const),
  }))
}
