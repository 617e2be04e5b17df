import { z } from 'zod'
import { Id } from './identifier.ts'

export const Space = z.object({
  id: Id,
  name: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  lon: z.number(),
  lat: z.number(),
  district: z.string().nullable(),
  island: z.object({ id: Id, name: z.string() }).nullable(),
  principal: z.boolean(),
  version: z.int(),
})
export type Space = z.infer<typeof Space>

export const SpaceChange = z
  .strictObject({
    name: z.string().trim().min(2).max(120),
    address: z.string().trim().min(2).max(200),
    /** As it is dialled, with or without a country: ITU-T E.123 spacing is kept. */
    phone: z
      .string()
      .trim()
      .regex(/^\+?[0-9 ]{3,20}$/)
      .nullable(),
  })
  .partial()
