import { transferDays } from '#domain/equipment/transfer.ts'
import { dayOf, minutesOfDay } from './calendar.ts'
import { isStruck, step } from './fate.ts'
import { addClaim, happen, type DemoClaim, type DemoSpace, type Life, type World } from './life.ts'

/** The own space has asked others for something: some of it is under way, and one is asked of it. */
export function askForMore(lives: readonly Life[], world: World): void {
  const own = world.spaces.find((space) => space.own)
  if (own === undefined) return
  const free = lives.filter(
    ({ state, space, home, nextInspection, claims, model }) =>
      state === 'available' &&
      home === space &&
      model.recalled === undefined &&
      (nextInspection === null || nextInspection > 0) &&
      claims.every(({ ended }) => ended !== null),
  )
  const [mine] = free.filter(({ space }) => space.own)
  const [other, ...others] = world.chances.sample(
    free.filter(({ space }) => !space.own),
    4,
  )
  for (const life of others) ask(life, own, world, true)
  if (other !== undefined) ask(other, own, world, false)
  if (mine !== undefined && other !== undefined) ask(mine, other.home, world, false)
}

function ask(life: Life, to: DemoSpace, world: World, isSent: boolean): void {
  const { chances } = world
  const after = Math.max(life.at, -6 * minutesOfDay)
  const at = life.space.timetable.momentAfter(after, 0, chances.chance)
  const claim = askFor(life, world, { to, at })
  if (claim !== null && isSent) send(life, world, claim, 1)
}

/** A space asks for what stands free elsewhere; null where that has not happened yet. */
export function askFor(
  life: Life,
  world: World,
  { to, at }: { to: DemoSpace; at: number },
): DemoClaim | null {
  if (isStruck(life, world, at) || at > world.calendar.now) return null
  const from = dayOf(at)
  const claim = addClaim(life, world, {
    kind: 'transfer',
    state: 'planned',
    from,
    due: from + transferDays,
    turnaround: 0,
    space: to,
    fromSpace: life.space,
    created: at,
  })
  const facts = { to: to.id }
  return happen(life, world, at, { kind: 'transfer-asked', to: 'available', claim, facts })
    ? claim
    : null
}

/** Puts it on its way, so many days after it was asked for. */
export function send(life: Life, world: World, claim: DemoClaim, days: number): boolean {
  const at = life.space.timetable.momentAfter(life.at, days, world.chances.chance)
  const facts = { to: claim.space.id }
  if (!step(life, world, at, { kind: 'sent', to: 'in-transit', claim, facts })) return false
  claim.state = 'active'
  return true
}
