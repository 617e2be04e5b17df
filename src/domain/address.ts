import { z } from 'zod'
import { Id } from './identifier.ts'
import { IslandState } from './plan.ts'
import { Space } from './space.ts'

/** A door of the city. */
export const Address = z.object({
  id: z.int(),
  street: z.string(),
  number: z.string(),
  postcode: z.string().nullable(),
  /** Whether it bears the very number asked for, or is the nearest one of its street. */
  exact: z.boolean(),
})
export type Address = z.infer<typeof Address>

/** What a place of the city belongs to, and where whoever lives there is attended. */
export const Whereabouts = z.object({
  address: Address.nullable(),
  lon: z.number(),
  lat: z.number(),
  section: z.string(),
  district: z.object({ code: z.string(), name: z.string() }),
  neighbourhood: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** The island of the plan in force. */
  island: z.object({ id: Id, number: z.int(), name: z.string(), state: IslandState }).nullable(),
  /** The principal space of that island. */
  space: Space.nullable(),
  /** The nearest space that is open, with the straight metres to it. */
  nearest: z.object({ metres: z.int(), space: Space }).nullable(),
})
export type Whereabouts = z.infer<typeof Whereabouts>
