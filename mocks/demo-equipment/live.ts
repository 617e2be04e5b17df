import { comeBack } from './comes-back.ts'
import { minutesOfDay } from './calendar.ts'
import { step } from './fate.ts'
import { goOut } from './goes-out.ts'
import type { Life, World } from './life.ts'

/** From the day on which an item came to the desk until now. */
export function live(life: Life, world: World): void {
  if (!comesIn(life, world)) return
  for (;;) {
    const out = goOut(life, world)
    if (out === 'over') return
    if (out === 'stayed') continue
    let back = comeBack(life, world, out)
    while (typeof back === 'object') back = comeBack(life, world, back)
    if (back === 'over') return
  }
}

function comesIn(life: Life, world: World): boolean {
  const { chances } = world
  const { timetable } = life.home
  const added = timetable.momentAfter(life.cameOn * minutesOfDay, 0, chances.chance)
  if (!step(life, world, added, { kind: 'added', to: 'intake' })) return false
  // What came in this week is still to be seen to.
  const days = life.cameOn > -3 ? 5 : chances.between(0, 4)
  const seenTo = timetable.momentAfter(added, days, chances.chance)
  return step(life, world, seenTo, { kind: 'put-in-service', to: 'available' })
}
