import { z } from 'zod'
import { Id } from './identifier.ts'

export const PlanState = z.enum(['draft', 'adopted', 'superseded'])
export const IslandState = z.enum(['planned', 'open', 'closed'])

const By = z.object({ id: Id, name: z.string() }).nullable()

export const PlanSummary = z.object({
  id: Id,
  name: z.string(),
  state: PlanState,
  version: z.int(),
  changedAt: z.iso.datetime(),
  changedBy: By,
  islands: z.int(),
  sections: z.int(),
  people: z.int(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const PlanIsland = z.object({
  id: Id,
  number: z.int(),
  name: z.string(),
  state: IslandState,
})
export type PlanIsland = z.infer<typeof PlanIsland>

export const Plan = z.object({
  id: Id,
  name: z.string(),
  state: PlanState,
  version: z.int(),
  changedAt: z.iso.datetime(),
  changedBy: By,
  islands: z.array(PlanIsland),
  /** For every section of the city, in order: the place of its island in `islands`, or -1. */
  assignment: z.array(z.int().min(-1)),
})
export type Plan = z.infer<typeof Plan>

/** An island of a plan with what it adds up to. */
export const IslandFigures = z.object({
  ...PlanIsland.shape,
  people: z.int(),
  sections: z.int(),
})

export const NewPlan = z.strictObject({
  name: z.string().trim().min(2).max(80),
  /** The plan to begin from; without it, a draft with nothing assigned. */
  copyOf: Id.optional(),
})

export const NewIsland = z.strictObject({ name: z.string().trim().min(2).max(80) })

/** Sections that change hands; `island: null` leaves one unassigned. */
export const Moves = z.strictObject({
  moves: z
    .array(z.strictObject({ section: z.string().regex(/^\d{10}$/), island: Id.nullable() }))
    .min(1)
    .max(40_000),
})
export type Moves = z.infer<typeof Moves>
