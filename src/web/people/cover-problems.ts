import type { TFunction } from 'i18next'
import { Refusal, type FieldError } from '#domain/refusal.ts'
import { failureWords, fieldWords, type FailureWords } from '#web/failure-words.ts'
import { lastDay, untilAfter } from './cover-days.ts'

export type CoverFields = {
  colleague: { id: string; name: string } | null
  from: string
  last: string
}

/** A cover as the api takes it; fields left empty are refused here as they would be there. */
export function wholeCover({ colleague, from, last }: CoverFields) {
  const missing: FieldError[] = []
  if (colleague === null) missing.push({ path: 'coveringId', problem: 'required' })
  if (from === '') missing.push({ path: 'from', problem: 'required' })
  if (last === '') missing.push({ path: 'until', problem: 'required' })
  if (colleague === null || missing.length > 0) throw new Refusal('input/invalid', {}, missing)
  return { coveringId: colleague.id, from, until: untilAfter(last) }
}

type Problems = {
  /** Sentences by field: `coveringId`, `from`, `until`. */
  fields: Record<string, string>
  form: FailureWords | null
}

/** A refused cover, each sentence where it can be mended. */
export function coverProblems(
  t: TFunction,
  error: unknown,
  shortDay: (day: string) => string,
): Problems {
  if (error === null) return { fields: {}, form: null }
  const form = failureWords(t, error)
  if (!(error instanceof Refusal)) return { fields: {}, form }
  if (error.code === 'input/invalid') {
    const fields = fieldWords(t, error)
    const order = error.fields.some(({ problem }) => problem === 'order')
    return {
      fields: order ? { ...fields, until: t('people.lastBeforeFirst') } : fields,
      form: null,
    }
  }
  if (error.code === 'people/cover-overlaps') {
    const { from, until } = error.facts
    const days = { from: shortDay(String(from)), until: shortDay(lastDay(String(until))) }
    return { fields: { from: t('refusals.people/cover-overlaps', days) }, form: null }
  }
  return isAboutTheColleague(error)
    ? { fields: { coveringId: form.text }, form: null }
    : { fields: {}, form }
}

const isAboutTheColleague = ({ code }: Refusal) =>
  code === 'people/cover-of-oneself' || code === 'people/inactive' || code === 'people/unknown'
