import type { LocalTime } from '#domain/activities/local-time.ts'

export type FeedLanguage = 'ca' | 'es' | 'en'

/** What a calendar elsewhere shows of one session: no more than its reader may know. */
export type Shown = {
  start: LocalTime
  end: LocalTime
  title: string
  description: string
  location: string
  cancelled: boolean
}

export type FeedSession = Shown & { recurrenceId: LocalTime; version: number }

/** A series as a calendar elsewhere reads it: a rule, and the sessions that are not as it says. */
export type FeedSeries = {
  uid: string
  zone: string
  language: FeedLanguage
  sequence: number
  changedAt: Date
  /** Of which series it is the rest. */
  relatedTo: string | null
  categories: readonly string[]
  point: { lat: number; lon: number } | null
  url: string | null
  /** Of the sessions that follow it. */
  shown: Shown
  /** RFC 5545 §3.3.10, its end in UTC; null where the dates are listed. */
  rule: string | null
  added: readonly LocalTime[]
  left: readonly LocalTime[]
  /** Sessions other than the rule says, each at its place of the series. */
  others: readonly FeedSession[]
}
