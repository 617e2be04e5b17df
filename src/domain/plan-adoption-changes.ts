import { z } from 'zod'
import { Id } from './identifier.ts'
import { planDifference, type CensusSections, type DrawnPlan } from './plan-difference.ts'

/**
 * What becomes of an island. `split`: another takes its name from most of its own people here.
 * `merged`: more than half of its people go to one other island. `new`: it has no past in force.
 * `empty`: it is in the draft, without a section, whatever it was before.
 */
export const IslandFate = z.enum([
  'kept',
  'renamed',
  'changed',
  'split',
  'merged',
  'removed',
  'empty',
  'new',
])
export type IslandFate = z.infer<typeof IslandFate>

const Flow = z.object({ island: Id.nullable(), people: z.int(), sections: z.int() })
const Extent = z.object({
  number: z.int(),
  name: z.string(),
  people: z.int(),
  sections: z.int(),
})

/** An island of the plan in force, of the draft, or of both. */
export const IslandChange = z.object({
  id: Id,
  fate: IslandFate,
  before: Extent.nullable(),
  after: Extent.nullable(),
  /** Where what it gains comes from and where what it loses goes to, most people first; null is no island. */
  from: z.array(Flow),
  to: z.array(Flow),
})
export type IslandChange = z.infer<typeof IslandChange>

type Amount = { people: number; sections: number }

/** Every island of both plans, those in force by number and then the new ones. */
export function islandChanges(
  before: DrawnPlan,
  after: DrawnPlan,
  city: CensusSections,
): IslandChange[] {
  const { moved } = planDifference(before, after, city)
  const flows = moved.map(({ sections, ...flow }) => ({ ...flow, sections: sections.length }))
  const [earlier, later] = [extents(before, city), extents(after, city)]
  const ids = new Set([...earlier.keys(), ...later.keys()])
  const changes = Array.from(ids, (id) => ({
    id,
    before: earlier.get(id) ?? null,
    after: later.get(id) ?? null,
    from: flows.flatMap(({ from, to, ...amount }) =>
      to === id ? [{ island: from, ...amount }] : [],
    ),
    to: flows.flatMap(({ from, to, ...amount }) =>
      from === id ? [{ island: to, ...amount }] : [],
    ),
  }))
  const fresh = changes.filter((change) => change.before === null)
  return changes.map((change) => {
    const offshoots = fresh.filter(({ after: whole, from }) =>
      from.some((flow) => flow.island === change.id && isMostOf(flow, whole)),
    )
    return { ...change, fate: fateOf(change, offshoots.length) }
  })
}

function fateOf(change: Omit<IslandChange, 'fate'>, offshoots: number): IslandFate {
  const { before, after, from, to } = change
  if (after?.sections === 0) return 'empty'
  if (before === null) return 'new'
  if (after === null) {
    if (offshoots > 1) return 'split'
    const merges = to.some((flow) => flow.island !== null && isMostOf(flow, before))
    return merges ? 'merged' : 'removed'
  }
  if (offshoots > 0) return 'split'
  if (from.length > 0 || to.length > 0) return 'changed'
  return before.name === after.name && before.number === after.number ? 'kept' : 'renamed'
}

/** More than half by people or, where nobody lives, by sections. */
function isMostOf(flow: Amount, whole: Amount | null): boolean {
  if (whole === null) return false
  return whole.people > 0 ? 2 * flow.people > whole.people : 2 * flow.sections > whole.sections
}

function extents({ islands, assignment }: DrawnPlan, { people }: CensusSections) {
  const amounts = islands.map(() => ({ people: 0, sections: 0 }))
  for (let section = 0; section < assignment.length; section++) {
    const amount = amounts[assignment[section] ?? -1]
    if (amount === undefined) continue
    amount.people += people[section] ?? 0
    amount.sections += 1
  }
  return new Map(
    islands.map(({ id, number, name }, place) => {
      const amount = amounts[place] ?? { people: 0, sections: 0 }
      return [id, { number, name, ...amount }]
    }),
  )
}
