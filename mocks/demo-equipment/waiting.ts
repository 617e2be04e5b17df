import type { DemoBorrowers } from './borrowers.ts'
import { minutesOfDay } from './calendar.ts'
import type { DemoModel } from './demo-catalogue.ts'
import type { DemoClaim, DemoSpace, Life, World } from './life.ts'

export type DemoWaiting = {
  id: string
  model: DemoModel
  space: DemoSpace
  borrower: string | null
  needed: number | null
  state: 'waiting' | 'held' | 'served' | 'cancelled'
  claim: DemoClaim | null
  created: number
  ended: number | null
}

/** Who waited and was served, for whom one stands ready, and who waits where every one is out. */
export function demoWaiting(
  lives: readonly Life[],
  people: DemoBorrowers,
  world: World,
): DemoWaiting[] {
  return [...served(lives, world), ...waitingNow(lives, people, world)]
}

function served(lives: readonly Life[], { chances }: World): DemoWaiting[] {
  return lives.flatMap(({ waits, model }) =>
    waits.map(({ claim, since }) => ({
      id: chances.id(),
      model,
      space: claim.space,
      borrower: claim.borrower,
      needed: null,
      claim,
      created: since,
      ...outcome(claim),
    })),
  )
}

function outcome({ kind, state, handed, ended }: DemoClaim) {
  if (kind === 'loan') return { state: 'served' as const, ended: handed }
  return state === 'ready'
    ? { state: 'held' as const, ended: null }
    : { state: 'cancelled' as const, ended }
}

function waitingNow(lives: readonly Life[], people: DemoBorrowers, world: World): DemoWaiting[] {
  const { calendar, chances } = world
  const models = [...new Set(lives.map(({ model }) => model))]
  const wanted = models.flatMap((model) => world.spaces.map((space) => ({ model, space })))
  return wanted.flatMap(({ model, space }) => {
    const here = lives.filter((life) => life.model === model && life.space === space)
    const isWanted = space.own || here.some(({ state }) => state === 'on-loan')
    const isOut = isWanted && here.every(({ state }) => state !== 'available')
    if (!isOut || model.recalled !== undefined || !chances.happens(0.4)) return []
    return Array.from({ length: chances.between(1, 3) }, () => {
      const created = space.timetable.momentAfter(
        -chances.between(2, 16) * minutesOfDay,
        0,
        chances.chance,
      )
      return {
        id: chances.id(),
        model,
        space,
        borrower: people.come(space, created).id,
        needed: chances.happens(0.4) ? chances.between(1, 20) : null,
        state: 'waiting' as const,
        claim: null,
        created: Math.min(created, calendar.now),
        ended: null,
      }
    })
  })
}
