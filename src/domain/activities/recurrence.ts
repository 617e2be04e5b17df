import { z } from 'zod'
import { Day } from '#domain/identifier.ts'
import { dayOf, type LocalTime } from './local-time.ts'
import { weekdayOf } from '#domain/day.ts'

/** More than three years of weeks; a longer series is made again rather than dragged along. */
export const mostSessions = 400

/** Monday is 0. */
const Weekday = z.int().min(0).max(6)
const step = z.int().min(1).max(12)

/** The last of its kind in a month is -1. */
const Nth = z.union([z.literal([1, 2, 3, 4, 5]), z.literal(-1)])

const Pattern = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('day'), every: step }),
  z.strictObject({
    by: z.literal('week'),
    every: step,
    weekdays: z
      .array(Weekday)
      .min(1)
      .max(7)
      .transform((days) => [...new Set(days)].toSorted((a, b) => a - b)),
  }),
  z.strictObject({
    by: z.literal('month-day'),
    every: step,
    day: z.union([z.int().min(1).max(31), z.literal(-1)]),
  }),
  z.strictObject({ by: z.literal('month-weekday'), every: step, nth: Nth, weekday: Weekday }),
  /** On the month and day of the first one. */
  z.strictObject({ by: z.literal('year'), every: step }),
])
export type Pattern = z.infer<typeof Pattern>

/** The last day is one on which there may still be a session. */
const Ending = z.discriminatedUnion('ends', [
  z.strictObject({ ends: z.literal('after'), sessions: z.int().min(1).max(mostSessions) }),
  z.strictObject({ ends: z.literal('on'), day: Day }),
])
export type Ending = z.infer<typeof Ending>

/** What a series repeats by, as the form offers it: a part of RFC 5545 §3.3.10 that every calendar reads alike. */
export const Recurrence = z.strictObject({ pattern: Pattern, ending: Ending })
export type Recurrence = z.infer<typeof Recurrence>

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The rule without its prefix. `until` is written in UTC by whoever knows the zone (RFC 5545 §3.3.10). */
export function ruleParts({ pattern, ending }: Recurrence, first: LocalTime): string[] {
  const parts = patternParts(pattern, first)
  return ending.ends === 'after' ? [...parts, `COUNT=${ending.sessions}`] : parts
}

function patternParts(pattern: Pattern, first: LocalTime): string[] {
  const interval = pattern.every === 1 ? [] : [`INTERVAL=${pattern.every}`]
  if (pattern.by === 'day') return ['FREQ=DAILY', ...interval]
  if (pattern.by === 'week') {
    const days = pattern.weekdays.map((day) => codes[day]).join(',')
    return ['FREQ=WEEKLY', ...interval, `BYDAY=${days}`]
  }
  if (pattern.by === 'month-day') return ['FREQ=MONTHLY', ...interval, `BYMONTHDAY=${pattern.day}`]
  if (pattern.by === 'month-weekday')
    return ['FREQ=MONTHLY', ...interval, `BYDAY=${pattern.nth}${codes[pattern.weekday]}`]
  const { month, day } = monthAndDay(first)
  return ['FREQ=YEARLY', ...interval, `BYMONTH=${month}`, `BYMONTHDAY=${day}`]
}

function monthAndDay(first: LocalTime) {
  return { month: Number(first.slice(5, 7)), day: Number(first.slice(8, 10)) }
}

type Parts = ReadonlyMap<string, string>

/** A rule from elsewhere in the form's own terms; null where the form cannot say it. */
export function patternOf(rule: string, first: LocalTime): Pattern | null {
  const parts = new Map(
    rule
      .replace(/^RRULE:/i, '')
      .split(';')
      .map((part) => {
        const [name = '', value = ''] = part.toUpperCase().split('=')
        return [name, value] as const
      }),
  )
  const every = Number(parts.get('INTERVAL') ?? '1')
  if (!Number.isInteger(every) || every < 1 || every > 12) return null
  const frequency = parts.get('FREQ')
  if (frequency === 'DAILY') return hasOnly(parts, []) ? { by: 'day', every } : null
  if (frequency === 'WEEKLY') return weekly(parts, first, every)
  if (frequency === 'MONTHLY') return monthly(parts, first, every)
  if (frequency === 'YEARLY') return yearly(parts, first, every)
  return null
}

function hasOnly(parts: Parts, names: readonly string[]): boolean {
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', ...names]
  return [...parts.keys()].every((name) => known.includes(name))
}

function weekly(parts: Parts, first: LocalTime, every: number): Pattern | null {
  // Weeks begin on Monday here: with another beginning, every second week is another.
  const otherWeeks = every > 1 && (parts.get('WKST') ?? 'MO') !== 'MO'
  if (!hasOnly(parts, ['BYDAY']) || otherWeeks) return null
  const weekdays = parts
    .get('BYDAY')
    ?.split(',')
    .map((code) => codes.indexOf(code)) ?? [weekdayOf(dayOf(first))]
  if (weekdays.includes(-1)) return null
  return { by: 'week', every, weekdays: weekdays.toSorted((a, b) => a - b) }
}

function monthly(parts: Parts, first: LocalTime, every: number): Pattern | null {
  const byDay = parts.get('BYDAY')
  if (byDay !== undefined)
    return hasOnly(parts, ['BYDAY', 'BYSETPOS']) ? nthOf(byDay, parts.get('BYSETPOS'), every) : null
  const day = Number(parts.get('BYMONTHDAY') ?? first.slice(8, 10))
  const known = day === -1 || (Number.isInteger(day) && day >= 1 && day <= 31)
  return known && hasOnly(parts, ['BYMONTHDAY']) ? { by: 'month-day', every, day } : null
}

function yearly(parts: Parts, first: LocalTime, every: number): Pattern | null {
  const { month, day } = monthAndDay(first)
  const sameDay =
    Number(parts.get('BYMONTH') ?? month) === month &&
    Number(parts.get('BYMONTHDAY') ?? day) === day
  return sameDay && hasOnly(parts, ['BYMONTH', 'BYMONTHDAY']) ? { by: 'year', every } : null
}

function nthOf(byDay: string, position: string | undefined, every: number): Pattern | null {
  const [, sign = '', code = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(byDay) ?? []
  const weekday = codes.indexOf(code)
  const nth = Nth.safeParse(Number(sign === '' ? position : sign))
  const saidTwice = sign !== '' && position !== undefined
  if (weekday === -1 || !nth.success || saidTwice) return null
  return { by: 'month-weekday', every, nth: nth.data, weekday }
}
