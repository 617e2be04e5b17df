import { daysAfter, weekdayOf } from '#domain/day.ts'
import type { Recurrence } from '#domain/activities/recurrence.ts'
import type { FormFields } from './form-fields.ts'

type Repeats = Pick<
  FormFields,
  'day' | 'repeats' | 'every' | 'weekdays' | 'monthly' | 'ends' | 'sessions' | 'lastDay'
>

const dayNumber = (day: string) => Number(day.slice(8, 10))
const isLastOfMonth = (day: string) => daysAfter(day, 1).slice(8) === '01'
const isLastWeekday = (day: string) => daysAfter(day, 7).slice(0, 7) !== day.slice(0, 7)
const nthOf = (day: string) => Math.ceil(dayNumber(day) / 7)
const isNth = (nth: number): nth is 1 | 2 | 3 | 4 | 5 => nth >= 1 && nth <= 5

/** By which days of the month a first day can go on: some, only where it is the last of its kind. */
export function monthlyChoices(day: string): FormFields['monthly'][] {
  // Nothing is said yet of which day it begins on.
  if (day === '') return ['weekday', 'day']
  return [
    'weekday',
    ...(isLastWeekday(day) ? (['last-weekday'] as const) : []),
    'day',
    ...(isLastOfMonth(day) ? (['last-day'] as const) : []),
  ]
}

/** The recurrence that the form says; null for a single session. */
export function recurrenceOf(fields: Repeats): Recurrence | null {
  const pattern = patternOf(fields)
  if (pattern === null) return null
  const { ends, sessions, lastDay } = fields
  return {
    pattern,
    ending: ends === 'after' ? { ends, sessions } : { ends, day: lastDay },
  }
}

function patternOf(fields: Repeats): Recurrence['pattern'] | null {
  const { day, repeats, every, weekdays } = fields
  const choices = monthlyChoices(day)
  const monthly = choices.includes(fields.monthly) ? fields.monthly : 'weekday'
  switch (repeats) {
    case 'no':
    case 'foreign':
      return null
    case 'day':
      return { by: 'day', every }
    case 'week':
      return { by: 'week', every, weekdays: weekdays.length === 0 ? [weekdayOf(day)] : weekdays }
    case 'year':
      return { by: 'year', every }
    case 'month':
      break
  }
  if (monthly === 'day') return { by: 'month-day', every, day: dayNumber(day) }
  if (monthly === 'last-day') return { by: 'month-day', every, day: -1 }
  const nth = nthOf(day)
  const last = monthly === 'last-weekday'
  return {
    by: 'month-weekday',
    every,
    nth: last || !isNth(nth) ? -1 : nth,
    weekday: weekdayOf(day),
  }
}

/** The form's fields for a recurrence that there is. */
export function fieldsOfRecurrence(
  recurrence: Recurrence | null,
  foreignRule: string | null,
): Partial<Repeats> {
  if (foreignRule !== null) return { repeats: 'foreign' }
  if (recurrence === null) return { repeats: 'no' }
  const { pattern, ending } = recurrence
  const ends =
    ending.ends === 'after'
      ? { ends: ending.ends, sessions: ending.sessions }
      : { ends: ending.ends, lastDay: ending.day }
  const { every } = pattern
  switch (pattern.by) {
    case 'day':
    case 'year':
      return { ...ends, every, repeats: pattern.by }
    case 'week':
      return { ...ends, every, repeats: 'week', weekdays: pattern.weekdays }
    case 'month-day':
      return { ...ends, every, repeats: 'month', monthly: pattern.day === -1 ? 'last-day' : 'day' }
    case 'month-weekday':
      break
  }
  const monthly = pattern.nth === -1 ? 'last-weekday' : 'weekday'
  return { ...ends, every, repeats: 'month', monthly }
}
