import type { z } from 'zod'
import { blocksOf } from '#domain/equipment/card.ts'
import type { Loan, NewLoan } from '#domain/equipment/loan.ts'
import { dueProblem, proposedDue } from '#domain/equipment/policy.ts'
import { daysAfter, type Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { openLoan } from '../borrowers/to-lend.ts'
import { givingWay } from '../giving-way.ts'
import type { Act } from './act.ts'
import { moveItem } from './changes.ts'
import { claimLoan } from './lend-claim.ts'
import { newLoanRef } from './loan-ref.ts'
import type { Place } from './place.ts'
import {
  awaited,
  holderOf,
  lockItems,
  readStandingsAt,
  type ClaimStanding,
  type Standing,
} from './standing.ts'

const draws = 8

type Wanted = z.infer<typeof NewLoan>
/** A loan without whoever has it. */
type LoanMade = Omit<Loan, 'holder'>

/** Hands everything over, or nothing. */
export async function lend(act: Act, spaceId: string, wanted: Wanted): Promise<LoanMade> {
  // Whoever takes one thing waits for no other while holding it.
  if (wanted.items.length === 1) return handAllOver(act, spaceId, wanted)
  return givingWay(act.db, () => handAllOver(act, spaceId, wanted))
}

async function handAllOver(act: Act, spaceId: string, wanted: Wanted): Promise<LoanMade> {
  const { borrower } = wanted
  const tags = wanted.items.map(({ tag }) => tag)
  const at = { space: spaceId, today: act.today }
  const { place, items } = await readStandingsAt(act.db, await lockItems(act.db, tags), at)
  const deposit = items.reduce((sum, { policy }) => sum + (policy.depositCents ?? 0), 0)
  const depositCents = wanted.depositTaken && deposit > 0 ? deposit : null
  const { id, ref } = await newLoan(act, { space: spaceId, borrower, depositCents })
  const lines: LoanMade['lines'] = []
  for (const item of items) {
    // A former tag may have been read: then there is one item, and one line that is its own.
    const line = wanted.items.find(({ tag }) => tag === item.tag) ?? wanted.items[0]
    if (line !== undefined)
      lines.push(await handOver(act, { item, place, loan: id, line, borrower }))
  }
  return {
    id,
    ref,
    space: { id: place.id, name: place.name },
    openedAt: act.now.toISOString(),
    closedAt: null,
    depositCents,
    depositReturnedAt: null,
    lines: lines.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
  }
}

/** References are drawn by lot: among hundreds of thousands of loans one comes up twice now and then. */
async function newLoan(
  act: Act,
  loan: { space: string; borrower: string; depositCents: number | null },
): Promise<{ id: string; ref: string }> {
  for (let drawn = 0; drawn < draws; drawn++) {
    const ref = newLoanRef()
    const id = await openLoan(act.db, { ...loan, ref, at: act.now, by: act.staffId })
    if (id !== null) return { id, ref }
  }
  throw new Error('every reference that was drawn is taken')
}

type HandOver = {
  item: Standing
  place: Place
  loan: string
  line: Wanted['items'][number]
  borrower: string
}

async function handOver(act: Act, { item, place, loan, line, borrower }: HandOver) {
  const own = reservationOf(item, borrower, act.today)
  refuseToLend(item, own, act.today)
  const due = line.due ?? dueWithinReach(item, place, own, act.today)
  refuseDue(item, place, { today: act.today, due })
  const next = awaited(item).find((claim) => claim.id !== own?.id)
  if (next !== undefined && daysAfter(due, item.policy.turnaroundDays) > next.from)
    throw new Refusal('equipment/reserved', {
      tag: item.tag,
      claim: next.id,
      from: next.from,
      until: next.due,
    })
  const accessories = line.accessories ?? item.model.accessories
  const { id, waiting } = await claimLoan(act, item, {
    own: own?.id ?? null,
    place: place.id,
    loan,
    borrower,
    due,
    accessories,
  })
  await moveItem(
    act,
    item,
    'lent',
    { state: 'on-loan', space: place.id },
    { claims: [{ id, was: own ?? null }], waiting, facts: { due } },
  )
  const { id: model, maker, name } = item.model
  return {
    claim: id,
    tag: item.tag,
    type: item.type,
    model: { id: model, maker, name },
    from: act.today,
    due,
    renewals: 0,
    overdueDays: 0,
    accessories,
    returnedAt: null,
  }
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
