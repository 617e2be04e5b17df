import { z } from 'zod'
import { Day, Id, line, Storable } from './identifier.ts'
import { ClosingHoliday, Interval, OpeningHours } from './opening-hours.ts'

const Known = z.enum(['yes', 'no', 'unknown'])

export const Accessibility = z.strictObject({
  stepFree: Known.default('unknown'),
  accessibleToilet: Known.default('unknown'),
  hearingLoop: Known.default('unknown'),
  lift: Known.default('unknown'),
})
export type Accessibility = z.infer<typeof Accessibility>

export const Room = z.strictObject({
  /** Given by whoever adds it, so that taking a change back restores the very same room. */
  id: Id,
  name: line(1, 80),
  /** People who may be in it at once. */
  capacity: z.int().min(1).max(5000),
  accessible: Known.default('unknown'),
  /** The rooms of which it is made, as a hall with a wall that folds away. */
  parts: z.array(Id).max(12).default([]),
})
export type Room = z.infer<typeof Room>

export const Space = z.object({
  id: Id,
  name: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  lon: z.number(),
  lat: z.number(),
  district: z.string().nullable(),
  island: z.object({ id: Id, name: z.string() }).nullable(),
  principal: z.boolean(),
  /** From this day on it is closed for good, until somebody opens it again. */
  closedOn: Day.nullable(),
  /** When it opens today, empty where it does not. */
  today: z.array(Interval),
  version: z.int(),
})
export type Space = z.infer<typeof Space>

/** A space with all that is known of it. */
export const SpacePage = z.object({
  ...Space.shape,
  section: z.string().nullable(),
  neighbourhood: z.string().nullable(),
  notes: z.string(),
  accessibility: Accessibility,
  hours: OpeningHours,
  /** Those of today and later on which it does not open. */
  holidays: z.array(ClosingHoliday),
  rooms: z.array(Room),
  /** The first day from today on which it opens. */
  opensNext: z.object({ day: Day, intervals: z.array(Interval) }).nullable(),
})
export type SpacePage = z.infer<typeof SpacePage>

const point = z.strictObject({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
})

const fields = {
  name: line(2, 120),
  address: line(2, 200),
  /** As it is dialled, with or without a country: ITU-T E.123 spacing is kept. */
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ]{3,20}$/)
    .nullable(),
  /** Known to the public: never somebody's own. */
  email: z.email().max(200).nullable(),
}

export const SpaceChange = z
  .strictObject({
    ...fields,
    point,
    notes: Storable.max(4000),
    accessibility: Accessibility,
  })
  .partial()

export const NewSpace = z.strictObject({
  name: fields.name,
  address: fields.address,
  phone: fields.phone.default(null),
  email: fields.email.default(null),
  point,
  /** Without it, the island of the plan in force in which it stands, if any. */
  island: Id.nullable().optional(),
})

/** Which island it serves, and whether as the principal of its spaces. */
export const SpaceService = z.strictObject({ island: Id.nullable(), principal: z.boolean() })

export const Rooms = z.strictObject({
  rooms: z
    .array(Room)
    .max(60)
    .refine((rooms) => new Set(rooms.map(({ id }) => id)).size === rooms.length, {
      params: { problem: 'overlap' },
    }),
})
