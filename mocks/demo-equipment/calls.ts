import { dayOf, minutesOfDay } from './calendar.ts'
import type { DemoClaim, Life, World } from './life.ts'

export type DemoCall = {
  claim: DemoClaim
  at: number
  outcome: 'will-return' | 'no-answer' | 'left-message' | 'wrong-number' | 'cannot-find-it'
  promised: number | null
}

const answers = [
  { outcome: 'will-return', share: 5 },
  { outcome: 'no-answer', share: 4 },
  { outcome: 'left-message', share: 3 },
  { outcome: 'cannot-find-it', share: 0.5 },
  { outcome: 'wrong-number', share: 0.5 },
] as const

/** Most of those who are late were called, some of them twice. */
export function demoCalls(lives: readonly Life[], world: World): DemoCall[] {
  const { calendar, chances } = world
  const late = lives
    .flatMap(({ claims }) => claims)
    .filter(({ kind, state, due }) => kind === 'loan' && state === 'active' && due < 0)
  return late.flatMap((claim) => {
    const calls: DemoCall[] = []
    let at = claim.due * minutesOfDay
    for (let call = 0; call < 2 && chances.happens(0.6); call++) {
      const { timetable } = claim.space
      at = timetable.momentAfter(at, chances.between(1, 4), chances.chance)
      if (at > calendar.now) break
      const outcome = chances.weighted(answers, ({ share }) => share)?.outcome ?? 'no-answer'
      const promised = timetable.nextOpen(dayOf(at) + chances.between(1, 5))
      calls.push({ claim, at, outcome, promised: outcome === 'will-return' ? promised : null })
    }
    return calls
  })
}
