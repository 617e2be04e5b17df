import { monthsAfter } from '#domain/equipment/inspection.ts'
import { dayOf, minutesOfDay } from './calendar.ts'
import { isStruck, step } from './fate.ts'
import { addClaim, happen, type DemoClaim, type Life, type World } from './life.ts'
import { drawTerms, type Terms } from './terms.ts'

export type Out = { claim: DemoClaim; terms: Terms }
export type Going = Out | 'stayed' | 'over'

/** From its shelf to whoever comes for it, or has reserved it; `over` when it stands there today. */
export function goOut(life: Life, world: World): Going {
  const { chances } = world
  const { loansPerYear, policy } = life.type
  const idleDays = Math.max(8, 370 / loansPerYear - policy.loanDays * 0.75)
  const idle = 1 + chances.span(idleDays)
  if (chances.happens(0.14)) return reserve(life, world, idle)
  return lend(life, world, life.space.timetable.momentAfter(life.at, idle, chances.chance), null)
}

function reserve(life: Life, world: World, idle: number): Going {
  const { chances } = world
  const { timetable } = life.space
  const created = timetable.momentAfter(life.at, chances.between(0, idle), chances.chance)
  if (isStruck(life, world, created) || created > world.calendar.now) return 'over'
  const from = timetable.nextOpen(dayOf(created) + chances.between(2, 20))
  const due = timetable.nextOpen(from + life.type.policy.loanDays)
  const claim = addClaim(life, world, { kind: 'reservation', state: 'planned', from, due, created })
  happen(life, world, created, { kind: 'reserved', to: 'available', claim })
  if (chances.happens(0.1)) return cancel(life, world, claim)
  const ready = timetable.momentAfter(Math.max(from * minutesOfDay, created), 0, chances.chance)
  if (!step(life, world, ready, { kind: 'held', to: 'held', claim })) return 'over'
  return keep(life, world, claim)
}

/** Stands on the hold shelf, until it is fetched or nobody came. */
export function keep(life: Life, world: World, claim: DemoClaim): Going {
  const { chances } = world
  const { timetable } = life.space
  const until = timetable.pickUpBy(dayOf(life.at))
  claim.state = 'ready'
  claim.pickUpBy = until
  if (chances.happens(0.07)) {
    const at = timetable.momentAfter((until + 1) * minutesOfDay, 0, chances.chance)
    if (!step(life, world, at, { kind: 'hold-ended', to: 'available', claim })) return 'over'
    return end(claim, at, chances.happens(0.5) ? 'expired' : 'no-show')
  }
  const fetched = timetable.momentAfter(life.at, chances.between(0, 5), chances.chance)
  const isInTime = dayOf(fetched) <= until
  return lend(
    life,
    world,
    isInTime ? fetched : timetable.momentAfter(until * minutesOfDay, 0, chances.chance),
    claim,
  )
}

function cancel(life: Life, world: World, claim: DemoClaim): Going {
  const { chances } = world
  const days = chances.between(0, Math.max(0, claim.from - dayOf(life.at) - 2))
  const at = life.space.timetable.momentAfter(life.at, days, chances.chance)
  if (!step(life, world, at, { kind: 'reservation-cancelled', to: 'available', claim }))
    return 'over'
  return end(claim, at, 'cancelled')
}

function end(claim: DemoClaim, at: number, state: 'cancelled' | 'expired' | 'no-show'): 'stayed' {
  claim.state = state
  claim.ended = at
  return 'stayed'
}

function lend(life: Life, world: World, at: number, reserved: DemoClaim | null): Going {
  if (isStruck(life, world, at) || at > world.calendar.now) return 'over'
  inspectFirst(life, world, at)
  const from = dayOf(at)
  const terms = drawTerms(life, world, at, reserved?.due ?? null)
  const claim =
    reserved ??
    addClaim(life, world, { kind: 'loan', state: 'active', from, due: terms.due, created: at })
  Object.assign(claim, {
    kind: 'loan',
    state: 'active',
    from,
    due: terms.due,
    handed: at,
    pickUpBy: null,
    accessories: life.model.accessories ?? [],
    after: life.at,
  } satisfies Partial<DemoClaim>)
  const facts = { due: world.calendar.day(terms.due) }
  happen(life, world, at, { kind: 'lent', to: 'on-loan', claim, facts })
  claim.lent = life.events.at(-1) ?? null
  return { claim, terms }
}

/** What is past its inspection goes out only after one. */
function inspectFirst(life: Life, world: World, at: number): void {
  if (life.nextInspection === null || life.nextInspection >= dayOf(at) || life.state === null)
    return
  const before = Math.max(at - 25, Math.floor((life.at + at) / 2))
  happen(life, world, before, { kind: 'inspected', to: life.state, facts: { passed: true } })
  passInspection(life, world, before)
}

export function passInspection(life: Life, { calendar }: World, at: number): void {
  const months = life.type.policy.inspectionMonths
  if (months !== null)
    life.nextInspection = calendar.numberOf(monthsAfter(calendar.day(dayOf(at)), months))
}
