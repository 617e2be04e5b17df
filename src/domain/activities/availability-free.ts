import { daysAfter, type Day } from '#domain/day.ts'
import type { Interval } from '#domain/opening-hours.ts'
import { minutesAfter, minutesBetween, timesShown, type LocalTime } from './local-time.ts'

export type Taken = { start: LocalTime; end: LocalTime }

type Asked = {
  from: LocalTime
  /** So many days are looked through at most. */
  days: number
  minutes: number
  most: number
  /** So many on a day at most, where it is said. */
  mostADay?: number
  zone: string
  opensOn: (day: Day) => readonly Interval[]
  availableOn: (day: Day) => readonly Interval[]
  /** In order or not, whatever somebody is busy with. */
  taken: readonly Taken[]
}

/** Appointments begin on the quarter of an hour. */
const step = 15

/** The next times at which somebody is free for so long, while the space is open, one after the other. */
export function freeSlots(asked: Asked): Taken[] {
  const { from, days, minutes, most, mostADay = most, zone } = asked
  const found: Taken[] = []
  for (let ahead = 0; ahead < days && found.length < most; ahead++) {
    const day = daysAfter(from.slice(0, 10), ahead)
    const enough = Math.min(most, found.length + mostADay)
    for (const part of both(asked.opensOn(day), asked.availableOn(day))) {
      const end = endOf(day, part.until)
      const begins = `${day}T${part.from}`
      let start = onTheQuarter(begins < from ? from : begins)
      while (found.length < enough && minutesAfter(start, minutes) <= end) {
        const until = minutesAfter(start, minutes)
        const begun = start
        const blocking = asked.taken.find((one) => one.start < until && begun < one.end)
        if (blocking !== undefined) start = onTheQuarter(blocking.end)
        else {
          const exists = timesShown(zone, start) === 1 && timesShown(zone, until) === 1
          if (exists) found.push({ start, end: until })
          start = onTheQuarter(until)
        }
      }
    }
  }
  return found
}

function both(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  return one
    .flatMap((a) =>
      other.map((b) => ({
        from: a.from > b.from ? a.from : b.from,
        until: a.until < b.until ? a.until : b.until,
      })),
    )
    .filter(({ from, until }) => from < until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

const endOf = (day: Day, until: string): LocalTime =>
  until === '24:00' ? `${daysAfter(day, 1)}T00:00` : `${day}T${until}`

function onTheQuarter(at: LocalTime): LocalTime {
  const past = minutesBetween(`${at.slice(0, 10)}T00:00`, at) % step
  return past === 0 ? at : minutesAfter(at, step - past)
}
