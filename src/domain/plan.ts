import { z } from 'zod'
import { Id, line } from './identifier.ts'

export const PlanState = z.enum(['draft', 'adopted', 'superseded'])
export const IslandState = z.enum(['planned', 'open', 'closed'])

/** Who did it; null where the desk itself did. */
export const By = z.object({ id: Id, name: z.string() }).nullable()

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
  /** Since when it is in force, until when, and why all the same; null for a draft. */
  adoption: z
    .object({
      at: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
      by: By,
      reason: z.string().nullable(),
    })
    .nullable(),
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
  name: line(2, 80),
  /** The plan to begin from; without it, a draft with nothing assigned. */
  copyOf: Id.optional(),
})

export const PlanChange = z.strictObject({ name: line(2, 80) })

/** What islands are called and which number they bear; each names only what changes. */
export const IslandChanges = z.strictObject({
  islands: z
    .array(
      z.strictObject({
        id: Id,
        name: line(2, 80).optional(),
        number: z.int().min(1).max(9999).optional(),
      }),
    )
    .min(1)
    .max(1000),
})
export type IslandChanges = z.infer<typeof IslandChanges>

const SectionId = z.string().regex(/^\d{10}$/)

export const NewIsland = z.strictObject({
  name: line(2, 80),
  /** One that has left the plan comes back as itself: its number, and the sections it takes again. */
  again: z
    .strictObject({
      id: Id,
      number: z.int().min(1).max(9999),
      sections: z.array(SectionId).max(40_000),
    })
    .optional(),
})
export type NewIsland = z.infer<typeof NewIsland>

/** An island that is given up and the one that takes its sections. */
export const IslandMerge = z.strictObject({ into: Id })

export const IslandSplit = z.strictObject({
  name: line(2, 80),
  sections: z.array(SectionId).min(1).max(40_000),
})

/** Sections that change hands; `island: null` leaves one unassigned. */
export const Moves = z.strictObject({
  moves: z
    .array(z.strictObject({ section: SectionId, island: Id.nullable() }))
    .min(1)
    .max(40_000),
})
export type Moves = z.infer<typeof Moves>
