import { z } from 'zod'
import { daysAfter } from './day.ts'
import { Day, line } from './identifier.ts'

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const MonthDay = z.string().refine(isMonthDay, { params: { problem: 'format-date' } })

const order = { path: ['until'], params: { problem: 'order' } }
const overlap = (path: string[]) => ({ path, params: { problem: 'overlap' } })

/** From one moment of the wall clock until another of the same day; `24:00` is its end. */
export const Interval = z
  .strictObject({ from: Time, until: z.union([Time, z.literal('24:00')]) })
  .refine(({ from, until }) => from < until, order)
export type Interval = z.infer<typeof Interval>

/** What opens on one day, in order; empty where it does not. */
const Opening = z
  .array(Interval)
  .max(6)
  .transform((intervals) => intervals.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
  .refine(areApart, overlap([]))

/** Monday first. */
const Week = z.array(Opening).length(7)
export type Week = z.infer<typeof Week>

/**
 * Other hours in a part of every year, such as summer. Half-open and by month and day, so that a
 * season until 1 March ends with February in every year; it may wrap the year.
 */
const Season = z
  .strictObject({ name: line(1, 60), from: MonthDay, until: MonthDay, week: Week })
  .refine(({ from, until }) => from !== until, order)
export type Season = z.infer<typeof Season>

/** Days on which it does not open or, where there are hours, opens only then. */
const Closure = z
  .strictObject({ from: Day, until: Day, reason: line(1, 120), hours: Opening.default([]) })
  .refine(({ from, until }) => from < until, order)
export type Closure = z.infer<typeof Closure>

/** A holiday on which a space does not open. It is the city's to say, not the space's. */
export const ClosingHoliday = z.object({
  from: Day,
  /** The day after the last. */
  until: Day,
  names: z.object({ ca: z.string(), es: z.string(), en: z.string() }),
})
export type ClosingHoliday = z.infer<typeof ClosingHoliday>

/** When a place opens: by the wall clock of the city, never by an offset. */
export const OpeningHours = z.strictObject({
  week: Week,
  seasons: z.array(Season).max(12).refine(seasonsAreApart, overlap([])),
  closures: z
    .array(Closure)
    .max(400)
    .transform((closures) => closures.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
    .refine(areApart, overlap([])),
})
export type OpeningHours = z.infer<typeof OpeningHours>

function isMonthDay(text: string): boolean {
  // A leap year, so that the 29th of February may begin or end a season.
  return z.iso.date().safeParse(`2024-${text}`).success
}

function areApart(sorted: readonly { from: string; until: string }[]): boolean {
  return sorted.every(({ from }, i) => i === 0 || (sorted[i - 1]?.until ?? '') <= from)
}

/** Every day that a year can have, as `MM-DD`. */
const monthDays = Array.from({ length: 366 }, (_, i) => daysAfter('2024-01-01', i).slice(5))

type Part = { from: string; until: string }

function seasonsAreApart(seasons: readonly Part[]): boolean {
  return monthDays.every((day) => seasons.filter((season) => isWithin(season, day)).length < 2)
}

/** Whether a part of the year, which may wrap it, holds a day of it. */
export function isWithin({ from, until }: Part, monthDay: string): boolean {
  return from < until ? from <= monthDay && monthDay < until : from <= monthDay || monthDay < until
}
