import type { Relation } from '#domain/borrower.ts'
import type { z } from 'zod'
import type { DemoSpace, World } from './life.ts'
import { peopleNames } from './people-names.ts'

export type DemoBorrower = {
  id: string
  given_name: string
  family_name: string
  phone: string
  email: string | null
  language: 'ca' | 'es' | 'en'
  relation: z.infer<typeof Relation>
  district: string | null
  keep: 'by-rule' | 'until-return'
  held_because: 'deposit' | null
  space: DemoSpace
  /** The moment at which she was first attended. */
  created: number
}

const relations = [
  { relation: 'self', share: 3 },
  { relation: 'family', share: 5 },
  { relation: 'paid-carer', share: 2 },
  { relation: 'professional', share: 0.3 },
] as const

export const drawRelation = ({ chances }: World) =>
  chances.weighted(relations, ({ share }) => share)?.relation ?? 'self'

/** Whoever borrows is mostly of the district, and now and then of another. */
export const drawDistrict = ({ chances, spaces }: World, { district }: DemoSpace) =>
  chances.happens(0.9) ? district : (chances.weighted(spaces, () => 1)?.district ?? district)

/** People who are known to the desk, by their space, each under a number that nobody has. */
export function demoBorrowers(world: World) {
  const { chances } = world
  const all: DemoBorrower[] = []
  const bySpace = new Map<DemoSpace, DemoBorrower[]>()
  const add = (space: DemoSpace, created: number): DemoBorrower => {
    const added = {
      ...draw(world),
      space,
      created,
      ...reach(all.length),
      district: drawDistrict(world, space),
    }
    all.push(added)
    bySpace.set(space, [...(bySpace.get(space) ?? []), added])
    return added
  }
  return {
    all,
    add,
    /** Somebody who came before, more often than somebody new. */
    come: (space: DemoSpace, at: number): DemoBorrower => {
      const known = bySpace.get(space) ?? []
      const back = chances.happens(0.62)
        ? known[Math.floor(chances.chance() * known.length)]
        : undefined
      if (back === undefined) return add(space, at)
      back.created = Math.min(back.created, at)
      return back
    },
  }
}
export type DemoBorrowers = ReturnType<typeof demoBorrowers>

function draw(world: World) {
  const { chances } = world
  const origin = chances.weighted(peopleNames, ({ share }) => share) ?? peopleNames[0]
  if (origin === undefined) throw new Error('nobody has a name')
  const first = chances.pick(origin.family)
  return {
    id: chances.id(),
    given_name: chances.pick(origin.given),
    family_name: origin.two ? `${first} ${chances.pick(origin.family)}` : first,
    language: origin.language,
    relation: drawRelation(world),
    keep: 'by-rule' as const,
    held_because: null,
  }
}

function reach(number: number) {
  const digits = String(number % 1000).padStart(3, '0')
  return {
    phone: `600 ${String(Math.floor(number / 1000)).padStart(3, '0')} ${digits}`,
    email: number % 4 === 3 ? `persona${number}@correu.example` : null,
  }
}
