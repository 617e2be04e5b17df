import { z } from 'zod'

export const Id = z.uuid()

/** Not before 1900: a database counts from another year 0 than whoever mistypes one. */
export const Day = z.iso
  .date()
  .refine((day) => day >= '1900', { params: { problem: 'format-date' } })

/** Text that a database can keep: no NUL, no half of a surrogate pair. */
export const Storable = z
  .string()
  .refine((text) => !/[\0\p{Cs}]/u.test(text), { params: { problem: 'signs' } })

/** A line of words as people write them: nothing that breaks it or cannot be seen. */
export function line(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { params: { problem: 'signs' } })
}

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
