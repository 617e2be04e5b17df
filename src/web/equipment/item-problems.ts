import type { TFunction } from 'i18next'
import { Refusal } from '#domain/refusal.ts'
import { failureWords, fieldWords, type FailureWords } from '#web/failure-words.ts'

type Problems = {
  /** Sentences by the path of the field that was refused. */
  fields: Record<string, string>
  /** What belongs to no field. */
  form: FailureWords | null
}

const fieldOf: Partial<Record<Refusal['code'], string>> = {
  'equipment/tag-taken': 'tag',
  'equipment/name-taken': 'name',
  'equipment/unknown-model': 'model',
  'equipment/unknown-type': 'type',
}

/** A refused form on the bank's things, each sentence where it can be mended. */
export function itemProblems(t: TFunction, error: unknown): Problems {
  if (error === null) return { fields: {}, form: null }
  const form = failureWords(t, error)
  if (!(error instanceof Refusal)) return { fields: {}, form }
  // What somebody else changed is shown instead, once it has been read.
  if (error.code === 'version/stale') return { fields: {}, form: null }
  if (error.code === 'input/invalid') return { fields: fieldWords(t, error), form: null }
  const field = fieldOf[error.code]
  return field === undefined ? { fields: {}, form } : { fields: { [field]: form.text }, form: null }
}
