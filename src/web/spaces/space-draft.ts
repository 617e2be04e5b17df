import { z } from 'zod'
import type { Space } from '#domain/space.ts'

/** What a form on a space edits; an empty telephone is none. */
const SpaceFields = z.object({ name: z.string(), address: z.string(), phone: z.string() })
export type SpaceFields = z.infer<typeof SpaceFields>

export const readFields = (kept: unknown): SpaceFields => SpaceFields.parse(kept)

export function fieldsOf({ name, address, phone }: Space): SpaceFields {
  return { name, address, phone: phone ?? '' }
}

/** A change as the api takes it. */
export function wholeChange({ phone, ...rest }: Partial<SpaceFields>) {
  if (phone === undefined) return rest
  return { ...rest, phone: phone.trim() === '' ? null : phone }
}
