import { z } from 'zod'

export const Id = z.uuid()
export const Day = z.iso.date()

/** Keyset pages: `after` is the `next` of the page before, opaque to the reader. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).optional(),
  after: z.string().max(500).optional(),
})

export const FieldErrors = z.array(
  z.object({
    path: z.string(),
    problem: z.string(),
    facts: z.record(z.string(), z.unknown()).optional(),
  }),
)
