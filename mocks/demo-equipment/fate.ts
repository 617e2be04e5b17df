import { addTask, happen, type Life, type World } from './life.ts'
import { dayOf } from './calendar.ts'

type Happening = Parameters<typeof happen>[3]

/** As `happen`, unless what an item is fated to comes first and ends its story. */
export function step(life: Life, world: World, at: number, what: Happening): boolean {
  return !isStruck(life, world, at) && happen(life, world, at, what)
}

/** Whether its fate has come before that moment, and nothing more becomes of it. */
export function isStruck(life: Life, world: World, before: number): boolean {
  const { fate } = life
  if (fate === null || fate.at > world.calendar.now || fate.at >= before) return false
  if (fate.kind === 'recalled') return isRecalled(life, world, fate.at)
  // What is out, or is being seen to, is neither lost nor given up before it is back on its shelf.
  const at = Math.max(fate.at, life.at + 7)
  if (life.state !== 'available' || at >= before || at > world.calendar.now) return false
  life.fate = null
  dropClaims(life, world, at - 3)
  if (fate.kind === 'retired')
    happen(life, world, at, { kind: 'retired', to: 'retired', facts: { because: fate.because } })
  else {
    happen(life, world, at, { kind: 'missing', to: 'missing' })
    addTask(life, world, { kind: 'locate', created: at })
  }
  return true
}

function isRecalled(life: Life, world: World, at: number): boolean {
  life.fate = null
  // What is under way is seen to when it arrives.
  if (life.state === 'in-transit') return false
  if (life.state === 'on-loan') {
    const claim = life.claims.find(({ state }) => state === 'active')
    if (claim === undefined) return false
    happen(life, world, at, { kind: 'recalled', to: 'on-loan', claim })
    addTask(life, world, { kind: 'recall', created: at, claim })
    return false
  }
  dropClaims(life, world, at - 1)
  happen(life, world, at, { kind: 'recalled', to: 'quarantined' })
  return true
}

function dropClaims(life: Life, world: World, before: number): void {
  const at = Math.max(before, life.at)
  for (const claim of life.claims)
    if (claim.state === 'planned' || claim.state === 'ready') {
      claim.state = 'cancelled'
      claim.ended = at
      const kind = claim.kind === 'transfer' ? 'transfer-cancelled' : 'reservation-cancelled'
      happen(life, world, at, { kind, to: life.state ?? 'available', claim })
    }
}

/** How an item ends, for the few that do. */
export function drawFate(
  { calendar, chances, spaces }: World,
  isRecalledModel: boolean,
): Life['fate'] {
  const [first] = spaces
  if (isRecalledModel && first !== undefined)
    return { kind: 'recalled', at: first.timetable.momentAfter(-6 * 1440, 0, () => 0.3) }
  const lot = chances.chance()
  const on = (earliest: number, latest: number) =>
    Math.min(calendar.now, chances.between(earliest, latest) * 1440 + 660)
  if (lot < 0.003) return { kind: 'missing', at: on(-60, -3) }
  if (lot > 0.018) return null
  const because = chances.weighted(
    ['scrapped', 'scrapped', 'donated', 'returned', 'sold'] as const,
    () => 1,
  )
  return { kind: 'retired', at: on(-250, -5), because: because ?? 'scrapped' }
}

/** Whether it was made to be inspected by that moment. */
export const isDue = (life: Life, at: number): boolean =>
  life.nextInspection !== null && life.nextInspection <= dayOf(at)
