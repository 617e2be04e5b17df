import { z } from 'zod'
import { Id } from '#domain/identifier.ts'
import { Clash, DayWarning } from './change.ts'
import { LocalTime } from './local-time.ts'

/** A calendar of a thousand entries is a third of this. */
export const mostCalendarLength = 2_000_000

export const CalendarImport = z.strictObject({
  /** The file's text (RFC 5545). */
  text: z.string().max(mostCalendarLength),
  /** What its entries are; a calendar does not say. */
  kind: Id,
  /** Where the new ones are. */
  room: Id.nullable().default(null),
  publishes: z.boolean().default(false),
})
export type CalendarImport = z.infer<typeof CalendarImport>

export const importProblems = [
  'all-day',
  'no-start',
  'no-such-time',
  'no-sessions',
  'too-many-sessions',
  'too-long',
  'no-uid',
  'cancelled',
  'rule-changed',
  'in-use',
] as const

/** One entry of the file, and what becomes of it. */
export const ImportedEvent = z.object({
  uid: z.string(),
  title: z.string(),
  start: LocalTime.nullable(),
  sessions: z.int(),
  does: z.enum(['adds', 'changes', 'cancels', 'nothing', 'refused']),
  problem: z.enum(importProblems).nullable(),
  /** It has no end, and is followed for a year and a half. */
  endless: z.boolean(),
  /** Its rule is beyond the form: it is kept and shown, and not edited. */
  foreign: z.boolean(),
  clashes: z.array(Clash),
  days: z.array(DayWarning),
})
export type ImportedEvent = z.infer<typeof ImportedEvent>

export const CheckedCalendar = z.object({
  events: z.array(ImportedEvent),
  /** Stands for all of the above: what is done must carry it. */
  mark: z.string(),
})

export const CalendarImported = z.object({
  added: z.int(),
  changed: z.int(),
  cancelled: z.int(),
  refused: z.int(),
  sessions: z.int(),
  /** Each can be taken back by its number. */
  changes: z.array(Id),
})
