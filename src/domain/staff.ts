import { z } from 'zod'
import { Day, Id, line } from './identifier.ts'
import { GrantShape, Language } from './session.ts'

export const Cover = z.object({
  id: Id,
  covering: z.object({ id: Id, name: z.string() }),
  from: Day,
  /** The day on which it no longer holds. */
  until: Day,
})

export const Staff = z.object({
  id: Id,
  name: z.string(),
  email: z.email(),
  language: Language,
  active: z.boolean(),
  lastSeenAt: z.iso.datetime().nullable(),
  grants: z.array(GrantShape),
  /** Who stands in for this person, now or later. */
  covers: z.array(Cover),
  version: z.int(),
})
export type Staff = z.infer<typeof Staff>

const grants = z.array(GrantShape).min(1).max(20)

export const NewStaff = z.strictObject({
  name: line(2, 120),
  email: z.email().max(200),
  language: Language.default('ca'),
  grants,
})

export const StaffChange = z.strictObject({
  name: NewStaff.shape.name.optional(),
  email: NewStaff.shape.email.optional(),
  language: Language.optional(),
  grants: grants.optional(),
})

export const NewCover = z
  .strictObject({ coveringId: Id, from: Day, until: Day })
  .refine((cover) => cover.from < cover.until, { path: ['until'], params: { problem: 'order' } })
