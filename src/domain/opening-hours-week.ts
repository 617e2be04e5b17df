import type { Interval, Week } from './opening-hours.ts'

/** Days in a row with the same hours; 0 is Monday. */
export type DayRun = { from: number; until: number; intervals: readonly Interval[] }

/** The days of a week on which it opens, those alike that follow each other together. */
export function dayRuns(week: Week): DayRun[] {
  const runs: DayRun[] = []
  for (const [day, intervals] of week.entries()) {
    const last = runs.at(-1)
    if (last !== undefined && last.until === day - 1 && areAlike(last.intervals, intervals))
      last.until = day
    else if (intervals.length > 0) runs.push({ from: day, until: day, intervals })
  }
  return runs
}

function areAlike(one: readonly Interval[], other: readonly Interval[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, until }, i) => other[i]?.from === from && other[i].until === until)
  )
}
