import { z } from 'zod'
import { Day, Id, Storable } from './identifier.ts'
import { IslandState } from './plan.ts'
import { IslandChange } from './plan-adoption-changes.ts'

/** What hangs on an island: a space, whoever holds a role there, and who stands in for them from today on. */
export const HangingSpace = z.object({
  id: Id,
  name: z.string(),
  island: Id,
  principal: z.boolean(),
  /** Closed for good, now or on a day to come; it can no longer be the principal one. */
  closed: z.boolean(),
  /** The island of the draft on whose ground it stands. */
  standsIn: Id.nullable(),
  staff: z.array(
    z.object({
      id: Id,
      name: z.string(),
      covers: z.array(z.object({ name: z.string(), from: Day, until: Day })),
    }),
  ),
})
export type HangingSpace = z.infer<typeof HangingSpace>

/** What has to be answered before a plan is adopted. */
export const AdoptionQuestion = z.discriminatedUnion('kind', [
  /** The space's island is not in the draft: which one does it serve from now on, if any? */
  z.object({ kind: z.literal('space'), space: Id, suggestion: Id.nullable() }),
  /** Two principal spaces come to one island: which stays principal? */
  z.object({ kind: z.literal('principal'), island: Id, spaces: z.array(Id) }),
])
export type AdoptionQuestion = z.infer<typeof AdoptionQuestion>

/** An island of the draft as it is drawn, on the graph of sections. */
export const DraftIsland = z.object({
  id: Id,
  name: z.string(),
  state: IslandState,
  people: z.int(),
  fit: z.enum(['in', 'under', 'over', 'empty']),
  pieces: z.int(),
})
export type DraftIsland = z.infer<typeof DraftIsland>

/** What adopting a draft would change, what hangs on it, and what is still to be answered. */
export const AdoptionPreview = z.object({
  inForce: z.object({ id: Id, name: z.string() }).nullable(),
  version: z.int(),
  bounds: z.object({ min: z.int(), max: z.int() }),
  islands: z.array(IslandChange),
  draft: z.array(DraftIsland),
  /** Open islands out of bounds or in pieces: a written reason is required. */
  faults: z.array(Id),
  unassigned: z.object({ people: z.int(), sections: z.int() }),
  spaces: z.array(HangingSpace),
  questions: z.array(AdoptionQuestion),
  /** Whether somebody else than the asker has to adopt it, who was the last to change it. */
  needsReview: z.boolean(),
  /** Names all of the above; sent along with the adoption. */
  digest: z.string(),
})
export type AdoptionPreview = z.infer<typeof AdoptionPreview>

/** The answers given so far. */
export const AdoptionAnswers = z.strictObject({
  spaces: z
    .array(z.strictObject({ space: Id, island: Id.nullable() }))
    .max(2000)
    .default([]),
  principals: z
    .array(z.strictObject({ island: Id, space: Id }))
    .max(2000)
    .default([]),
})
export type AdoptionAnswers = z.infer<typeof AdoptionAnswers>

export const Adoption = z.strictObject({
  ...AdoptionAnswers.shape,
  digest: z.string().max(200),
  /** Planned or closed islands of the draft that open with it. */
  opens: z.array(Id).max(2000).default([]),
  reason: Storable.trim().min(10).max(500).optional(),
})
export type Adoption = z.infer<typeof Adoption>
