import { z } from 'zod'
import { Id } from './identifier.ts'

const Named = z.object({ id: Id, number: z.int(), name: z.string() })
const Called = z.object({ number: z.int(), name: z.string() })

/** What would have to happen for one plan to become another. */
export const PlanDifference = z.object({
  /** People and sections in other hands. */
  people: z.int(),
  sections: z.int(),
  moved: z.array(
    z.object({
      from: Id.nullable(),
      to: Id.nullable(),
      people: z.int(),
      sections: z.array(z.string()),
    }),
  ),
  added: z.array(Named),
  removed: z.array(Named),
  renamed: z.array(z.object({ id: Id, was: Called, is: Called })),
})
export type PlanDifference = z.infer<typeof PlanDifference>

/** A plan as far as it can differ from another. */
export type DrawnPlan = {
  islands: readonly { id: string; number: number; name: string }[]
  /** For every section, the place of its island in `islands`, or -1. */
  assignment: ArrayLike<number>
}

/** The sections of the city, by position. */
export type CensusSections = { ids: readonly string[]; people: ArrayLike<number> }

export function planDifference(
  before: DrawnPlan,
  after: DrawnPlan,
  city: CensusSections,
): PlanDifference {
  const groups = new Map<string, PlanDifference['moved'][number]>()
  let people = 0
  let sections = 0
  for (const [section, id] of city.ids.entries()) {
    const from = before.islands[before.assignment[section] ?? -1]?.id ?? null
    const to = after.islands[after.assignment[section] ?? -1]?.id ?? null
    if (from === to) continue
    const group = groups.get(`${from} ${to}`) ?? { from, to, people: 0, sections: [] }
    groups.set(`${from} ${to}`, group)
    const affected = city.people[section] ?? 0
    group.people += affected
    group.sections.push(id)
    people += affected
    sections += 1
  }
  const moved = [...groups.values()].toSorted((a, b) => b.people - a.people)
  return { people, sections, moved, ...islandsApart(before, after) }
}

function islandsApart({ islands: before }: DrawnPlan, { islands: after }: DrawnPlan) {
  const earlier = new Map(before.map((island) => [island.id, island]))
  const later = new Set(after.map(({ id }) => id))
  const named = ({ id, number, name }: DrawnPlan['islands'][number]) => ({ id, number, name })
  return {
    added: after.filter(({ id }) => !earlier.has(id)).map(named),
    removed: before.filter(({ id }) => !later.has(id)).map(named),
    renamed: after.flatMap(({ id, number, name }) => {
      const was = earlier.get(id)
      if (was === undefined || (was.name === name && was.number === number)) return []
      return [{ id, was: { number: was.number, name: was.name }, is: { number, name } }]
    }),
  }
}
