import { z } from 'zod'
import { Id } from './identifier.ts'
import { By, PlanIsland, PlanState } from './plan.ts'

const Called = z.object({ number: z.int(), name: z.string() })
const Place = z.object({ id: Id, name: z.string() }).nullable()

/** One save of a plan: who, when and what moved. */
export const PlanVersion = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  by: By,
  /** As the plan was called and stood from then on. */
  name: z.string(),
  state: PlanState,
  /** How many sections changed hands; an island that is null is none. */
  moved: z.array(z.object({ from: Place, to: Place, sections: z.int() })),
  /** Islands founded (`was: null`), given up (`is: null`), renamed or renumbered. */
  islands: z.array(z.object({ id: Id, was: Called.nullable(), is: Called.nullable() })),
})
export type PlanVersion = z.infer<typeof PlanVersion>

/** A plan as it stood at one of its versions. */
export const PlanAtVersion = z.object({
  id: Id,
  version: z.int(),
  name: z.string(),
  state: PlanState,
  at: z.iso.datetime(),
  by: By,
  islands: z.array(PlanIsland),
  /** For every section of the city, in order: the place of its island in `islands`, or -1. */
  assignment: z.array(z.int().min(-1)),
})
export type PlanAtVersion = z.infer<typeof PlanAtVersion>
