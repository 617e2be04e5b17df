import { z } from 'zod'
import { Language } from '#domain/session.ts'
import { LocalTime } from './local-time.ts'

/** Lines that are left blank, for whoever comes unregistered; in which language the sheet is. */
export const SheetQuery = z.object({
  blank: z.coerce.number().int().min(0).max(60).default(10).optional(),
  lang: Language.default('ca').optional(),
})

/** What is printed to be signed at the door. */
export type AttendanceSheet = {
  title: string
  space: string
  /** A room, or where one meets. */
  place: string | null
  facilitators: readonly string[]
  start: LocalTime
  end: LocalTime
  sensitive: boolean
  /** Only whoever has a seat; null who was erased meanwhile. Initials where it is sensitive. */
  people: readonly { shown: string | null; companions: number }[]
  blank: number
}

/** A session as its sheet begins. */
export const SheetSession = z.object({
  start: LocalTime,
  end: LocalTime,
  space: z.string(),
  place: z.string().nullable(),
  facilitators: z.array(z.string()),
  sensitive: z.boolean(),
})
