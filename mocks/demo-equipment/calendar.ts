import { dayIn, daysAfter, type Day } from '#domain/day.ts'
import { holdOpenDays } from '#domain/equipment/reservation.ts'
import type { OpeningHours } from '#domain/opening-hours.ts'
import { hoursAreKnown, openingOn } from '#domain/opening-hours-rules.ts'
import { demoHolidays } from '../demo-holidays.ts'

const timeZone = 'Europe/Madrid'
export const minutesOfDay = 1440
const noon = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' })

/**
 * Days counted from today, which is 0, and moments as minutes by the clock on the wall since the
 * beginning of today: a year of the demo's life is reckoned in plain numbers.
 */
export function demoCalendar(now: Date) {
  const today = dayIn(timeZone, now)
  const days = new Map<number, { day: Day; startsAt: number }>()
  const known = (n: number) => {
    const found = days.get(n)
    if (found !== undefined) return found
    const day = daysAfter(today, n)
    // The clocks change at night, so that noon tells the offset of every hour that a space opens.
    const ahead = Number(noon.format(new Date(`${day}T12:00:00Z`))) - 12
    const added = { day, startsAt: Date.parse(day) - ahead * 3_600_000 }
    days.set(n, added)
    return added
  }
  return {
    /** On which nothing opens. */
    holidays: demoHolidays(today).filter(({ closes }) => closes),
    now: (now.getTime() - known(0).startsAt) / 60_000,
    day: (n: number): Day => known(n).day,
    numberOf: (day: Day): number => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000),
    instant: (moment: number): string => {
      const n = dayOf(moment)
      return new Date(known(n).startsAt + (moment - n * minutesOfDay) * 60_000).toISOString()
    },
  }
}
export type DemoCalendar = ReturnType<typeof demoCalendar>

export const dayOf = (moment: number): number => Math.floor(moment / minutesOfDay)

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** When a space opens, looked up once a day. */
export function demoTimetable(hours: OpeningHours, calendar: DemoCalendar) {
  const isKnown = hoursAreKnown(hours)
  const known = new Map<number, readonly { from: number; until: number }[]>()
  const intervals = (n: number) => {
    const found = known.get(n)
    if (found !== undefined) return found
    const opening = isKnown
      ? openingOn({ hours, closedOn: null, holidays: calendar.holidays }, calendar.day(n)).intervals
      : [{ from: '09:30', until: '13:30' }]
    const added = opening.map(({ from, until }) => ({ from: minutes(from), until: minutes(until) }))
    known.set(n, added)
    return added
  }
  const nextOpen = (n: number): number => {
    let day = n
    // A year without a single open day is no timetable of the demo's.
    while (intervals(day).length === 0 && day < n + 366) day++
    return day
  }
  return {
    nextOpen,
    pickUpBy: (n: number): number => {
      let day = n
      for (let open = 0; open < holdOpenDays; open++) day = nextOpen(day + 1)
      return day
    },
    /** A moment while it is open, so many days or more after that one and later than it. */
    momentAfter: (after: number, days: number, chance: () => number): number => {
      let n = nextOpen(dayOf(after) + days)
      for (;;) {
        const open = intervals(n)
        const { from, until } = open[Math.floor(chance() * open.length)] ?? {
          from: 600,
          until: 780,
        }
        const moment = n * minutesOfDay + from + Math.floor(chance() * (until - from - 5))
        if (moment > after) return moment
        const closes = n * minutesOfDay + (open.at(-1)?.until ?? 780)
        if (closes - after > 20)
          return after + 3 + Math.floor(chance() * Math.min(closes - after - 5, 90))
        n = nextOpen(n + 1)
      }
    },
  }
}
export type DemoTimetable = ReturnType<typeof demoTimetable>
