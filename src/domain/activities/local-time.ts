import { z } from 'zod'
import type { Day } from '#domain/day.ts'

/** A moment of the wall clock, `2027-03-29T18:00`: with a zone it is an instant, alone it is none. */
export const LocalTime = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success, {
    params: { problem: 'format-date' },
  })
export type LocalTime = z.infer<typeof LocalTime>

export const dayOf = (at: LocalTime): Day => at.slice(0, 10)
export const timeOf = (at: LocalTime): string => at.slice(11, 16)

/** So many minutes later by the wall clock, where every day has 24 hours. */
export function minutesAfter(at: LocalTime, minutes: number): LocalTime {
  return new Date(Date.parse(`${at}Z`) + minutes * 60_000).toISOString().slice(0, 16)
}

/** Minutes of the wall clock from one moment to another. */
export function minutesBetween(from: LocalTime, until: LocalTime): number {
  return (Date.parse(`${until}Z`) - Date.parse(`${from}Z`)) / 60_000
}

/** What the wall clock of a zone shows at an instant. */
export function localIn(zone: string, at: Date): LocalTime {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)
  return parts.replace(' ', 'T')
}

/**
 * How often the wall clock shows a moment: never where it is put forward past it, twice where it is
 * put back (RFC 5545 §3.3.5). What happens at such a time is refused rather than guessed.
 */
export function timesShown(zone: string, at: LocalTime): 0 | 1 | 2 {
  const naive = Date.parse(`${at}Z`)
  const offsets = new Set([-24, 24].map((hours) => offsetAt(zone, naive + hours * 3_600_000)))
  const shown = [...offsets].filter(
    (offset) => localIn(zone, new Date(naive - offset)) === at,
  ).length
  return shown === 0 ? 0 : shown === 1 ? 1 : 2
}

/** The instant at which the wall clock first shows a moment; where it never does, that of the clock not yet put forward. */
export function instantOf(zone: string, at: LocalTime): Date {
  const naive = Date.parse(`${at}Z`)
  const before = offsetAt(zone, naive - 86_400_000)
  const first = new Date(naive - before)
  if (localIn(zone, first) === at) return first
  const after = new Date(naive - offsetAt(zone, naive + 86_400_000))
  return localIn(zone, after) === at ? after : first
}

/** Milliseconds by which the wall clock of a zone is ahead of UTC near an instant. */
function offsetAt(zone: string, at: number): number {
  const minute = Math.floor(at / 60_000) * 60_000
  return Date.parse(`${localIn(zone, new Date(minute))}Z`) - minute
}
