import type { TFunction } from 'i18next'
import { timesShown } from '#domain/activities/local-time.ts'
import { Refusal } from '#domain/refusal.ts'
import { failureWords, fieldWords, type FailureWords } from '#web/failure-words.ts'
import type { FormFields } from './form-fields.ts'

export type Problems = { fields: Record<string, string | undefined>; form: FailureWords | null }

const times = ['activities/no-such-time', 'activities/time-twice']

/** What is wrong, by the field of the form that it concerns. */
export function problemsOf(t: TFunction, error: unknown): Problems {
  if (error === null) return { fields: {}, form: null }
  if (error instanceof Refusal && times.includes(error.code))
    return { fields: { start: timeWords(t, error) }, form: null }
  const fields = Object.fromEntries(
    Object.entries(fieldWords(t, error)).map(([path, words]) => [
      path.replace(/^(draft|change\.act\.to|act\.to)\./, ''),
      words,
    ]),
  )
  return { fields, form: Object.keys(fields).length > 0 ? null : failureWords(t, error) }
}

/** The day alone: the hour stands in the field that it is said at. */
function timeWords(t: TFunction, { code, facts }: Refusal): string {
  const { at } = facts
  const day = typeof at === 'string' ? at.slice(0, 10) : ''
  return failureWords(t, new Refusal(code, { at: day })).text
}

/** A first session at an hour that the clocks skip or show twice: refused where it is typed. */
export function clockProblems(
  t: TFunction,
  zone: string,
  fields: FormFields,
): Record<string, string> {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(fields.day) || !/^\d\d:\d\d$/.test(fields.time)) return {}
  const shown = timesShown(zone, `${fields.day}T${fields.time}`)
  if (shown === 1) return {}
  const code = shown === 0 ? 'activities/no-such-time' : 'activities/time-twice'
  return { start: timeWords(t, new Refusal(code, { at: fields.day })) }
}

/** What is still to be said before it can be saved. */
export function lacksOf(t: TFunction, fields: FormFields): Record<string, string> {
  const required = t('problems.required')
  const { kind, texts, day, time, repeats, ends, lastDay, place, meetingPoint } = fields
  const isSeries = repeats !== 'no' && repeats !== 'foreign'
  const outside = place === 'outside'
  return {
    ...(kind === '' ? { kind: required } : {}),
    ...(texts.ca.title.trim().length < 2 ? { 'texts.ca.title': required } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? {} : { day: required }),
    ...(/^\d{2}:\d{2}$/.test(time) ? {} : { start: required }),
    ...(isSeries && ends === 'on' && lastDay === '' ? { 'recurrence.ending.day': required } : {}),
    ...(isSeries && ends === 'on' && lastDay !== '' && lastDay < day
      ? { 'recurrence.ending.day': t('activities.recurrence.endsBefore') }
      : {}),
    ...(outside && meetingPoint === null ? { meetingPoint: t('activities.form.noPoint') } : {}),
    ...(outside && meetingPoint !== null && meetingPoint.words.trim().length < 2
      ? { 'meetingPoint.words': required }
      : {}),
  }
}

/** Whether the sessions follow already from what is given. */
export function saysWhen({ day, time, repeats, ends, lastDay, minutes }: FormFields): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return false
  const isSeries = repeats !== 'no' && repeats !== 'foreign'
  return minutes >= 5 && (!isSeries || ends === 'after' || lastDay >= day)
}
