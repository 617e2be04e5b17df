/** A calendar day of the city, `2026-11-23`. Never an instant. */
export type Day = string

/** The calendar day at an instant, in a time zone such as `Europe/Madrid`. */
export function dayIn(timeZone: string, at: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
}
