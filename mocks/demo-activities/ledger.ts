import type { LocalTime } from '#domain/activities/local-time.ts'
import { minutesAfter } from '#domain/activities/local-time.ts'

/** Who and what is taken in the demo, so that nobody is in two places. */
export function demoLedger() {
  const taken = new Map<string, [LocalTime, LocalTime][]>()
  const isFree = (who: string, from: LocalTime, until: LocalTime) =>
    !(taken.get(who) ?? []).some(([a, b]) => a < until && from < b)
  return {
    fits: (whom: readonly string[], starts: readonly LocalTime[], minutes: number): boolean =>
      starts.every((start) =>
        whom.every((who) => isFree(who, start, minutesAfter(start, minutes))),
      ),
    take: (whom: readonly string[], start: LocalTime, minutes: number): void => {
      for (const who of whom) {
        const all = taken.get(who) ?? []
        all.push([start, minutesAfter(start, minutes)])
        taken.set(who, all)
      }
    },
  }
}
export type DemoLedger = ReturnType<typeof demoLedger>
