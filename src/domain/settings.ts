import { z } from 'zod'

const fields = {
  /** IANA name; every wall-clock time of the city is in it. */
  timeZone: z.string().refine(isTimeZone, { params: { problem: 'time-zone' } }),
  /** People in a super island: the bounds within which a territory can be attended. */
  islandPeopleMin: z.int().min(1).max(1_000_000),
  islandPeopleMax: z.int().min(1).max(1_000_000),
  /** Whether a plan is adopted by somebody else than whoever changed it last. */
  planNeedsReview: z.boolean(),
  /** Metres that somebody walks to a space, along streets. */
  walkingMetres: z.int().min(100).max(5000),
  /** How much longer a way along streets is than the straight line: 1.2 to 1.4 in most cities. */
  detourFactor: z.number().min(1).max(3),
  /** Minutes without a request after which a session ends. */
  sessionIdleMinutes: z.int().min(5).max(480),
  /** Hours after which a session ends, used or not. */
  sessionHours: z.int().min(1).max(24),
  /** Days after somebody's last loan closes for which the person is kept, and erased then. */
  borrowerKeepDays: z.int().min(1).max(3650),
}

/** A change names only what changes. */
export const SettingsChange = z.strictObject(fields).partial()

/** What a city decides for itself. Every setting has a default, so that a new city works at once. */
export const Settings = z.object({
  timeZone: fields.timeZone.default('Europe/Madrid'),
  islandPeopleMin: fields.islandPeopleMin.default(10_000),
  islandPeopleMax: fields.islandPeopleMax.default(30_000),
  planNeedsReview: fields.planNeedsReview.default(false),
  walkingMetres: fields.walkingMetres.default(800),
  detourFactor: fields.detourFactor.default(1.3),
  sessionIdleMinutes: fields.sessionIdleMinutes.default(60),
  sessionHours: fields.sessionHours.default(12),
  borrowerKeepDays: fields.borrowerKeepDays.default(90),
})
export type Settings = z.infer<typeof Settings>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
