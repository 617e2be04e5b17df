import { z } from 'zod'
import { Id, line } from '#domain/identifier.ts'
import { DraftChange } from './activity.ts'

/** Something to begin from, for one space or, without one, for all of the city. */
export const Template = z.object({
  id: Id,
  name: z.string(),
  ofSpace: z.boolean(),
  /** What the form is filled with; what a template does not say is left open. */
  draft: DraftChange,
  version: z.int(),
})
export type Template = z.infer<typeof Template>

/** A template says what and how, and never when or who. */
export const NewTemplate = z.strictObject({
  name: line(2, 80),
  draft: DraftChange.omit({
    start: true,
    room: true,
    facilitators: true,
    extraStarts: true,
    skippedStarts: true,
  }),
})
