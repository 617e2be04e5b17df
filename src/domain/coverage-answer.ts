import { z } from 'zod'
import { Day, Id } from './identifier.ts'
import { IslandState, PlanState } from './plan.ts'

export const CoverageRow = z.object({
  people: z.int(),
  inIslands: z.int(),
  inOpenIslands: z.int(),
  nearSpaces: z.int(),
  either: z.int(),
})

const figures = CoverageRow.shape

/** Who is covered, in the whole city and in each of its parts. Counted from the census: nothing is hidden. */
export const Coverage = z.object({
  /** Null where no plan is in force. */
  plan: z.object({ id: Id, name: z.string(), state: PlanState }).nullable(),
  populationOn: Day,
  walkingMetres: z.number(),
  detourFactor: z.number(),
  /** The straight line that stands for that walk: within it, a section's centre is near. */
  straightMetres: z.number(),
  /** Spaces that are open to be walked to. */
  spaces: z.int(),
  city: z.object(figures),
  districts: z.array(z.object({ code: z.string(), name: z.string(), ...figures })),
  neighbourhoods: z.array(
    z.object({ code: z.string(), name: z.string(), district: z.string(), ...figures }),
  ),
  islands: z.array(
    z.object({ id: Id, number: z.int(), name: z.string(), state: IslandState, ...figures }),
  ),
  /** For every section in order: straight metres to the nearest space; null where there is none. */
  nearestM: z.array(z.int().nullable()),
})
export type Coverage = z.infer<typeof Coverage>
