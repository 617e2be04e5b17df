import type { DemoBorrowers } from './borrowers.ts'
import { dayOf, minutesOfDay } from './calendar.ts'
import { addClaim, addTask, happen, type DemoClaim, type Life, type World } from './life.ts'

/** Beside those of the shelf: reservations of what is still out, some of which it may not come back for. */
export function reserveAhead(lives: readonly Life[], world: World): void {
  const { chances } = world
  const out = lives.filter(
    ({ state, tasks }) => state === 'on-loan' && tasks.every(({ done }) => done !== null),
  )
  for (const life of out) {
    const loan = life.claims.find(({ state }) => state === 'active')
    if (loan === undefined || !chances.happens(loan.due < 0 ? 0.12 : 0.06)) continue
    const after =
      loan.due < 0 ? chances.between(2, 4) : loan.due + loan.turnaround + chances.between(1, 6)
    const from = life.space.timetable.nextOpen(after)
    const claim = reserveNow(life, world, from)
    if (claim === null || loan.due >= 0) continue
    const facts = { from: world.calendar.day(from) }
    addTask(life, world, { kind: 'at-risk', created: life.at, claim, facts })
  }
}

/** At the own space something always stands ready to be fetched. */
export function fillOwnShelf(lives: readonly Life[], world: World): void {
  const free = lives.filter(
    ({ state, space, home, nextInspection, claims, at }) =>
      state === 'available' &&
      space.own &&
      home === space &&
      at < -8 * minutesOfDay &&
      (nextInspection === null || nextInspection > 0) &&
      claims.every(({ ended }) => ended !== null),
  )
  for (const life of free.slice(0, 3)) {
    const claim = reserveNow(life, world, 0)
    if (claim === null) continue
    const at = life.space.timetable.momentAfter(life.at, 0, world.chances.chance)
    if (!happen(life, world, at, { kind: 'held', to: 'held', claim })) continue
    claim.state = 'ready'
    claim.from = dayOf(at)
    claim.due = life.space.timetable.nextOpen(claim.from + life.type.policy.loanDays)
    claim.pickUpBy = life.space.timetable.pickUpBy(claim.from)
  }
}

/** In the last days; null where the desk has not been open since. */
function reserveNow(life: Life, world: World, from: number): DemoClaim | null {
  const { timetable } = life.space
  const days = world.chances.between(3, 6)
  const created = timetable.momentAfter(
    Math.max(life.at, -days * minutesOfDay),
    0,
    world.chances.chance,
  )
  const due = timetable.nextOpen(from + life.type.policy.loanDays)
  if (created > world.calendar.now || life.state === null) return null
  const claim = addClaim(life, world, { kind: 'reservation', state: 'planned', from, due, created })
  happen(life, world, created, { kind: 'reserved', to: life.state, claim })
  return claim
}

/** Whoever has reserved something that she has not fetched yet is known. */
export function nameReservations(lives: readonly Life[], people: DemoBorrowers): void {
  for (const { claims } of lives)
    for (const claim of claims)
      if (claim.kind === 'reservation' && (claim.state === 'planned' || claim.state === 'ready'))
        claim.borrower = people.come(claim.space, claim.created).id
}
