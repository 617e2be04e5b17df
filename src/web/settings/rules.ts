import type { Settings } from '#domain/settings.ts'

export const numberFields = [
  'islandPeopleMin',
  'islandPeopleMax',
  'walkingMetres',
  'detourFactor',
  'sessionIdleMinutes',
  'sessionHours',
  'borrowerKeepDays',
] as const
export const fields = [...numberFields, 'timeZone', 'planNeedsReview'] as const
export type Field = (typeof fields)[number]

/** What somebody typed and has not saved yet, as it was typed. */
export type Typed = Partial<Record<Field, string>>

/** Only what differs from what stands: two people who change different fields do not undo each other. */
export function changeIn(typed: Typed, stands: Settings): Partial<Settings> {
  const change: Partial<Settings> = {}
  for (const field of numberFields) {
    const value = typed[field]
    if (value !== undefined && value !== String(stands[field])) change[field] = Number(value)
  }
  const review = typed.planNeedsReview
  if (review !== undefined && review !== String(stands.planNeedsReview))
    change.planNeedsReview = review === 'true'
  if (typed.timeZone !== undefined && typed.timeZone !== stands.timeZone)
    change.timeZone = typed.timeZone
  return change
}

export function emptyFields(typed: Typed): Field[] {
  return fields.filter((field) => typed[field]?.trim() === '')
}

/** What stood before, for the fields of a change: the way back. */
export function wayBack(change: Partial<Settings>, stood: Settings): Partial<Settings> {
  return Object.fromEntries(fields.filter((field) => field in change).map((f) => [f, stood[f]]))
}
