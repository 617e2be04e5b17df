import { dayOf, minutesOfDay } from './calendar.ts'
import type { DemoSpace, Life, World } from './life.ts'

export type Terms = {
  due: number
  renewals: { at: number; due: number }[]
  back: number
  backAt: DemoSpace
}

/** For how long one is lent, and when and where it comes back: early, as promised, or late. */
export function drawTerms(life: Life, world: World, at: number, reserved: number | null): Terms {
  const { chances } = world
  const { policy } = life.type
  const { timetable } = life.space
  const from = dayOf(at)
  const days = chances.happens(0.3) ? chances.between(4, policy.loanDays) : policy.loanDays
  const first = reserved ?? timetable.nextOpen(from + days)
  const renewals: Terms['renewals'] = []
  let due = first
  let last = at
  while (renewals.length < policy.renewals && chances.happens(0.09)) {
    const asked = Math.max((due - chances.between(0, 3)) * minutesOfDay, last + 60)
    last = timetable.momentAfter(asked, 0, chances.chance)
    due = timetable.nextOpen(due + policy.loanDays)
    renewals.push({ at: last, due })
  }
  const backAt = chances.happens(0.06) ? chances.weighted(world.spaces, () => 1) : undefined
  const terms = { due: first, renewals, backAt: backAt ?? life.space }
  const back = terms.backAt.timetable.momentAfter(
    Math.max(drawReturn(world, dayOf(last), due) * minutesOfDay, last + 60),
    0,
    chances.chance,
  )
  return ownDue(life, world, { ...terms, back }, from)
}

function drawReturn({ chances }: World, from: number, due: number): number {
  const lot = chances.chance()
  if (lot < 0.42)
    return from + Math.max(1, Math.round((due - from) * (0.15 + chances.chance() * 0.7)))
  if (lot < 0.82) return due - chances.between(0, 2)
  return due + 1 + Math.floor(27 * chances.chance() ** 2)
}

/** At the own space of whoever looks at the demo, a working day's worth is due this week, and some is late. */
function ownDue(life: Life, { calendar, chances }: World, terms: Terms, from: number): Terms {
  const isOut = terms.back > calendar.now && terms.renewals.length === 0 && from < -1
  if (!life.space.own || !isOut) return terms
  const lot = chances.chance()
  const { timetable } = life.space
  const never = { ...terms, back: Number.POSITIVE_INFINITY }
  if (lot < 0.2) return { ...never, due: timetable.nextOpen(0) }
  if (lot < 0.65) return { ...never, due: timetable.nextOpen(chances.between(1, 6)) }
  const late = timetable.nextOpen(-chances.between(3, 24))
  return lot < 0.92 && late > from + 3 && late < 0 ? { ...never, due: late } : terms
}
