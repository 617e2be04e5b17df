import { dayOf, minutesOfDay } from './calendar.ts'
import { addClaim, happen, type DemoSpace, type Life, type World } from './life.ts'

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
  const { calendar, chances } = world
  const { space: from } = life
  const after = Math.max(life.at, -6 * minutesOfDay)
  const asked = from.timetable.momentAfter(after, 0, chances.chance)
  if (asked > calendar.now) return
  const day = dayOf(asked)
  const claim = addClaim(life, world, {
    kind: 'transfer',
    state: 'planned',
    from: day,
    due: day + 7,
    turnaround: 0,
    space: to,
    fromSpace: from,
    created: asked,
  })
  happen(life, world, asked, { kind: 'transfer-asked', to: 'available', claim })
  const sent = from.timetable.momentAfter(asked, 1, chances.chance)
  if (!isSent || !happen(life, world, sent, { kind: 'sent', to: 'in-transit', claim })) return
  claim.state = 'active'
  claim.handed = sent
}
