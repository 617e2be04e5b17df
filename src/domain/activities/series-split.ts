import { dayOf, instantOf, type LocalTime } from './local-time.ts'
import type { Recurrence } from './recurrence.ts'
import { ruleStarts, type Repeats } from './recurrence-expand.ts'

/**
 * Divides a series at one of its places: the first part ends before it, the rest begins there. Both
 * together have the very places that the whole had (counted ones keep their number in sum).
 */
export function split<Shape extends Repeats>(series: Shape, at: LocalTime): [Shape, Shape] {
  const starts = ruleStarts(series)
  const before = starts.filter((start) => start < at)
  const after = starts.filter((start) => start >= at)
  const extraBefore = series.extraStarts.filter((start) => start < at)
  const extraAfter = series.extraStarts.filter((start) => start >= at)
  const head = withPlaces(series, before, extraBefore)
  const tail = withPlaces(series, after, extraAfter)
  return [
    { ...head, skippedStarts: series.skippedStarts.filter((start) => start < at) },
    { ...tail, skippedStarts: series.skippedStarts.filter((start) => start >= at) },
  ]
}

/** The series with only these of its rule's places, which are its first or its last ones, and these beside them. */
function withPlaces<Shape extends Repeats>(
  series: Shape,
  ruled: readonly LocalTime[],
  extra: readonly LocalTime[],
): Shape {
  const [first] = ruled
  if (first === undefined) {
    const [only = series.start, ...others] = extra
    return { ...series, start: only, recurrence: null, foreignRule: null, extraStarts: others }
  }
  const last = ruled.at(-1) ?? first
  const { recurrence, foreignRule, zone } = series
  return {
    ...series,
    start: first,
    recurrence: recurrence && ended(recurrence, ruled.length, last),
    foreignRule: foreignRule && endedRule(foreignRule, zone, last),
    extraStarts: extra,
  }
}

function ended({ pattern, ending }: Recurrence, sessions: number, last: LocalTime): Recurrence {
  return {
    pattern,
    ending:
      ending.ends === 'after' ? { ends: 'after', sessions } : { ends: 'on', day: dayOf(last) },
  }
}

/** RFC 5545 §3.3.10: one end only, and in UTC. */
function endedRule(rule: string, zone: string, last: LocalTime): string {
  const until = instantOf(zone, last)
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
  const parts = rule.split(';').filter((part) => !/^(COUNT|UNTIL)=/i.test(part))
  return [...parts, `UNTIL=${until}`].join(';')
}
