import { z } from 'zod'
import type { SpacePage } from '#domain/space.ts'

/** What a form on a space edits; an empty telephone or e-mail is none. */
const SpaceFields = z.object({
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  notes: z.string(),
  point: z.object({ lon: z.number(), lat: z.number() }),
})
export type SpaceFields = z.infer<typeof SpaceFields>

export const readFields = (kept: unknown): SpaceFields => SpaceFields.parse(kept)

export function fieldsOf(space: SpacePage): SpaceFields {
  const { name, address, phone, email, notes, lon, lat } = space
  return { name, address, phone: phone ?? '', email: email ?? '', notes, point: { lon, lat } }
}

/** A change as the api takes it. */
export function wholeChange({ phone, email, ...rest }: Partial<SpaceFields>) {
  return {
    ...rest,
    ...(phone === undefined ? {} : { phone: orNone(phone) }),
    ...(email === undefined ? {} : { email: orNone(email) }),
  }
}

const orNone = (text: string) => (text.trim() === '' ? null : text)
