/** How a language says on which days something is; all but the beginning of the sentence in small letters. */
export type Speech = {
  once: (day: string) => string
  at: (time: string) => string
  until: (day: string) => string
  sessions: (count: number) => string
  days: (every: number) => string
  weeks: (every: number, weekdays: readonly number[]) => string
  /** The last day of a month is -1. */
  monthDay: (every: number, day: number) => string
  monthWeekday: (every: number, nth: number, weekday: number) => string
  years: (every: number, day: string) => string
}

/** Monday to Friday, and nothing else. */
export const areWorkdays = (weekdays: readonly number[]) => weekdays.join('') === '01234'

export function parts(day: string) {
  const [year = '', month = '', of = ''] = day.split('-')
  return { year: Number(year), month: Number(month), day: Number(of) }
}

/** Without its first nought: `9:00`. */
export function clock(time: string, between: ':' | '.') {
  const [hours = '', minutes = ''] = time.split(':')
  return { hours: Number(hours), written: `${Number(hours)}${between}${minutes}` }
}

export const joined = (names: readonly string[], and: string) =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
