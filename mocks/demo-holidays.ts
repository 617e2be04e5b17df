import { suggestedHolidays } from '#domain/activities/holiday-calendar.ts'
import type { Day } from '#domain/day.ts'

const barcelona = '08019'

/** The holidays of the demo's city: of this year, of the one before and of the one after. */
export function demoHolidays(today: Day) {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1].flatMap((of) => suggestedHolidays(of, barcelona))
}
