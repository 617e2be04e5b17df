import i18next, { type TFunction } from 'i18next'
import { Refusal, type Facts, type FieldError } from '#domain/refusal.ts'
import { Unreachable } from './client.ts'
import { isLanguage, locales } from './words/languages.ts'

const problemNames = [
  'required',
  'invalid-type',
  'invalid-value',
  'invalid-union',
  'unrecognized-keys',
  'too-small',
  'too-big',
  'format-email',
  'format-date',
  'format-uuid',
  'format-regex',
  'order',
  'overlap',
  'signs',
  'time-zone',
  'tells-who',
  'unknown-place',
  'retired',
] as const

export type FailureWords = {
  title: string
  text: string
  /** The number under which it was noted: only what nobody expected is. */
  request: string | null
}

/** Any failure as a person would be told it: what happened, and what to do next. */
export function failureWords(t: TFunction, error: unknown): FailureWords {
  if (error instanceof Unreachable)
    return {
      title: t('failures.unreachable.title'),
      text: t('failures.unreachable.text'),
      request: null,
    }
  if (!(error instanceof Refusal) || error.code === 'unexpected')
    return {
      title: t('failures.unexpected.title'),
      text: t('failures.unexpected.text'),
      request: requestOf(error),
    }
  return {
    title: t('failures.refused'),
    // Who it is, where the reader may know.
    text: t(`refusals.${error.code}`, {
      ...spoken(error.facts),
      holder: error.facts['holder'] ?? t('failures.somebodyElse'),
    }),
    request: null,
  }
}

/** The facts with their calendar days and times of the wall clock as whoever reads writes them. */
function spoken(facts: Facts): Facts {
  const { language } = i18next
  const locale = isLanguage(language) ? locales[language] : undefined
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const say = (fact: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(fact)
      ? day.format(new Date(fact))
      : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(fact)
        ? time.format(new Date(`${fact}Z`))
        : fact
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' ? say(fact) : fact,
    ]),
  )
}

function requestOf(error: unknown): string | null {
  const request = error instanceof Refusal ? error.facts['request'] : null
  return typeof request === 'string' ? request : null
}

/** A sentence for a field the api refused; unknown problems have one of their own. */
function problemWords(t: TFunction, { problem, facts }: FieldError): string {
  const known = problemNames.find((name) => name === problem) ?? 'invalid'
  return t(`problems.${known}`, spoken(facts ?? {}))
}

/** The sentences of a refusal by the path of their field, ready for a form. */
export function fieldWords(t: TFunction, error: unknown): Record<string, string> {
  if (!(error instanceof Refusal)) return {}
  return Object.fromEntries(error.fields.map((field) => [field.path, problemWords(t, field)]))
}
