import type { Recurrence } from '#domain/activities/recurrence.ts'
import { catalan } from './recurrence-ca.ts'
import { english } from './recurrence-en.ts'
import { spanish } from './recurrence-es.ts'
import type { Speech } from './recurrence-speech.ts'

export type Repeating = {
  /** The first session, by the clock on the wall. */
  start: string
  recurrence: Recurrence | null
  /** How many there are, where it is known. */
  sessions: number | null
}

const speeches: Record<'ca' | 'es' | 'en', Speech> = { ca: catalan, es: spanish, en: english }

/** «Cada dimarts a les 18.00 fins al 29 de juny de 2027, 24 sessions». */
export function recurrenceWords(language: 'ca' | 'es' | 'en', of: Repeating): string {
  const { start, recurrence, sessions } = of
  const speech = speeches[language]
  const day = start.slice(0, 10)
  const time = start.slice(11, 16)
  if (recurrence === null) return begun(`${speech.once(day)} ${speech.at(time)}`)
  const { pattern, ending } = recurrence
  const until = ending.ends === 'on' ? ` ${speech.until(ending.day)}` : ''
  const count = sessions ?? (ending.ends === 'after' ? ending.sessions : null)
  const many = count === null ? '' : `, ${speech.sessions(count)}`
  return `${begun(`${patternWords(speech, pattern, day)} ${speech.at(time)}`)}${until}${many}`
}

function patternWords(speech: Speech, pattern: Recurrence['pattern'], day: string): string {
  const { every } = pattern
  switch (pattern.by) {
    case 'day':
      return speech.days(every)
    case 'week':
      return speech.weeks(every, pattern.weekdays)
    case 'month-day':
      return speech.monthDay(every, pattern.day)
    case 'month-weekday':
      return speech.monthWeekday(every, pattern.nth, pattern.weekday)
    case 'year':
      break
  }
  return speech.years(every, day)
}

/** The days alone: «El tercer dijous de cada mes». */
export function daysWords(
  language: 'ca' | 'es' | 'en',
  pattern: Recurrence['pattern'],
  day: string,
): string {
  return begun(patternWords(speeches[language], pattern, day))
}

const begun = (words: string) => words.slice(0, 1).toLocaleUpperCase() + words.slice(1)
