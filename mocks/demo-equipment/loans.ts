import { checkCharacter } from '#domain/equipment/tag.ts'
import { drawDistrict, drawRelation, type DemoBorrower, type DemoBorrowers } from './borrowers.ts'
import { dayOf, minutesOfDay } from './calendar.ts'
import { addTask, type DemoClaim, type DemoSpace, type Life, type World } from './life.ts'

/** As long as the rule of the demo's city keeps whoever has brought everything back. */
const keptMinutes = 90 * minutesOfDay

export type DemoLoan = {
  id: string
  ref: string
  space: DemoSpace
  borrower: DemoBorrower | null
  relation: string
  district: string | null
  opened: number
  closed: number | null
  anonymised: number | null
  deposit: number | null
  depositReturned: number | null
}

/** Puts what was handed over together on one agreement, and gives each to somebody. */
export function demoLoans(lives: readonly Life[], people: DemoBorrowers, world: World): DemoLoan[] {
  const refs = new Set<string>()
  return together(lives, world).map((claims) => {
    const loan = drawLoan(claims, people, world)
    loan.ref = freshRef(world, refs)
    for (const claim of claims) {
      claim.loan = loan.id
      claim.borrower = loan.borrower?.id ?? null
    }
    return loan
  })
}

function together(lives: readonly Life[], world: World): DemoClaim[][] {
  const lent = lives
    .flatMap(({ claims }) => claims)
    .filter(({ handed, kind }) => kind === 'loan' && handed !== null)
    .toSorted((a, b) => (a.handed ?? 0) - (b.handed ?? 0))
  const groups: DemoClaim[][] = []
  const open = new Map<DemoSpace, DemoClaim[]>()
  for (const claim of lent) {
    const before = open.get(claim.space)
    const [first] = before ?? []
    if (
      before !== undefined &&
      first !== undefined &&
      canJoin(claim, before) &&
      world.chances.happens(0.4)
    ) {
      join(claim, first)
      before.push(claim)
      continue
    }
    const group = [claim]
    groups.push(group)
    open.set(claim.space, group)
  }
  return groups
}

/** Handed over on the same day, and on its shelf by then; nobody takes two alike. */
function canJoin(claim: DemoClaim, group: readonly DemoClaim[]): boolean {
  const [first] = group
  return (
    first?.handed !== undefined &&
    first.handed !== null &&
    first.from === claim.from &&
    claim.after + 5 < first.handed &&
    group.length < 3 &&
    group.every(({ life }) => life.type !== claim.life.type)
  )
}

function join(claim: DemoClaim, first: DemoClaim): void {
  claim.handed = first.handed
  if (claim.created >= (first.handed ?? 0)) claim.created = first.created
  if (claim.lent === null || first.lent === null) return
  claim.lent.at = first.lent.at
  claim.lent.act = first.lent.act
}

function drawLoan(claims: readonly DemoClaim[], people: DemoBorrowers, world: World): DemoLoan {
  const { calendar, chances } = world
  const [first] = claims
  if (first === undefined) throw new Error('a loan of nothing')
  const opened = first.handed ?? 0
  const ends = claims.map(({ ended }) => ended)
  const closed = ends.includes(null) ? null : Math.max(...ends.map((at) => at ?? 0))
  // Some have asked not to be kept beyond the return.
  const kept = chances.happens(0.2) ? 0 : keptMinutes
  const isForgotten = closed !== null && closed + kept < calendar.now
  const borrower = isForgotten ? null : people.come(first.space, opened)
  const loan = {
    id: chances.id(),
    ref: '',
    space: first.space,
    borrower,
    relation: borrower?.relation ?? drawRelation(world),
    district: borrower === null ? drawDistrict(world, first.space) : borrower.district,
    opened,
    closed,
    // The night after: whatever is forgotten by rule is forgotten before the desk opens.
    anonymised: isForgotten ? Math.min(calendar.now, nightAfter(closed + kept)) : null,
    deposit: null,
    depositReturned: null,
  }
  return { ...loan, ...deposit(claims, loan, world) }
}

const nightAfter = (moment: number) => (dayOf(moment) + 1) * minutesOfDay + 190

function deposit(
  claims: readonly DemoClaim[],
  { borrower, closed }: Pick<DemoLoan, 'borrower' | 'closed'>,
  world: World,
) {
  const cents = claims.reduce((sum, { life }) => sum + (life.type.policy.depositCents ?? 0), 0)
  if (cents === 0 || world.chances.happens(0.5)) return {}
  const isOwed = closed !== null && borrower !== null && world.chances.happens(0.12)
  const [last] = claims
  if (isOwed && last !== undefined && hasNoTask(last.life)) {
    borrower.held_because = 'deposit'
    addTask(last.life, world, { kind: 'deposit', created: closed, space: last.space, claim: last })
    return { deposit: cents }
  }
  return { deposit: cents, depositReturned: closed }
}

const hasNoTask = ({ tasks }: Life) => tasks.every(({ kind }) => kind !== 'deposit')

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function freshRef({ chances }: World, taken: Set<string>): string {
  for (;;) {
    const body = `P${Array.from(chances.bytes(6), (byte) => letters[byte % 32]).join('')}`
    const ref = body + checkCharacter(body)
    if (taken.has(ref)) continue
    taken.add(ref)
    return ref
  }
}
