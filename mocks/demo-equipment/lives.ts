import { newTag } from '#domain/equipment/tag.ts'
import type { Acquisition, Condition } from '#domain/equipment/item.ts'
import { childhood } from './childhood.ts'
import { drawFate } from './fate.ts'
import { homeCare } from './home-care.ts'
import type { DemoType } from './demo-catalogue.ts'
import type { DemoSpace, Life, World } from './life.ts'
import { live } from './live.ts'
import { mobility } from './mobility.ts'

export const demoTypes: readonly DemoType[] = [...mobility, ...homeCare, ...childhood]

/** The desk of the demo began to lend so many days ago. */
const firstDay = -366

/** Every item of the demo's bank with its whole story. */
export function demoLives(world: World): Life[] {
  const tags = new Set<string>()
  const lives = demoTypes.flatMap((type) =>
    Array.from({ length: type.items }, () => newLife(type, world, tags)),
  )
  for (const life of lives) live(life, world)
  return lives.filter(({ state }) => state !== null)
}

function newLife(type: DemoType, world: World, tags: Set<string>): Life {
  const { chances } = world
  const [first] = type.models
  const model = chances.weighted(type.models, ({ share }) => share) ?? first
  const home = chances.weighted(world.spaces, stock)
  if (model === undefined || home === undefined) throw new Error('no model, or no space')
  const isRecalled = model.recalled !== undefined
  const lot = chances.chance()
  const isOld = isRecalled || lot > 0.1
  const cameOn = isOld
    ? firstDay + chances.between(0, 12)
    : lot < 0.006
      ? -2
      : -chances.between(5, 340)
  return {
    id: chances.id(),
    tag: freshTag(world, tags),
    type,
    model,
    home,
    place: chances.pick(places),
    serial:
      type.serials === true ? `${chances.between(21, 25)}-${chances.between(10_000, 99_999)}` : '',
    condition: isOld ? chances.pick(worn) : 'new',
    acquisition: chances.pick(acquisitions),
    acquired: isOld ? cameOn - chances.between(30, 2400) : cameOn - chances.between(0, 9),
    cameOn,
    fate: drawFate(world, isRecalled),
    state: null,
    space: home,
    at: Number.NEGATIVE_INFINITY,
    nextInspection: firstInspection(type, world, cameOn),
    claims: [],
    events: [],
    tasks: [],
    waits: [],
  }
}

/** A second building holds little; the own space enough to see a full shelf. */
const stock = ({ own, principal, name }: DemoSpace) =>
  own ? 1.7 : principal ? 0.8 + (name.length % 5) / 10 : 0.35

const places = [
  'Prestatge A1',
  'Prestatge A2',
  'Prestatge B1',
  'Prestatge B3',
  'Armari de l’entrada',
  'Magatzem',
  'Magatzem, al fons',
  'Soterrani',
] as const

const acquisitions: readonly [Acquisition, ...Acquisition[]] = [
  'purchase',
  'purchase',
  'purchase',
  'donation',
  'donation',
  'transfer',
]

const worn: readonly [Condition, ...Condition[]] = [
  'new',
  'good',
  'good',
  'good',
  'fair',
  'fair',
  'worn',
]

function freshTag({ chances }: World, taken: Set<string>): string {
  for (;;) {
    const tag = newTag(chances.bytes(6))
    if (taken.has(tag)) continue
    taken.add(tag)
    return tag
  }
}

function firstInspection({ policy }: DemoType, { chances }: World, cameOn: number): number | null {
  if (policy.inspectionMonths === null) return null
  const days = policy.inspectionMonths * 30
  return cameOn + chances.between(Math.round(days / 4), days)
}
