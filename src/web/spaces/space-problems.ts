import type { TFunction } from 'i18next'
import { Refusal } from '#domain/refusal.ts'
import { failureWords, fieldWords, type FailureWords } from '#web/failure-words.ts'

/** A refused form: sentences by field, and what belongs to no field. */
export function spaceProblems(t: TFunction, error: unknown) {
  const fields = fieldWords(t, error)
  const elsewhere =
    error === null ||
    Object.keys(fields).length > 0 ||
    // What somebody else changed is shown instead, once it has been read.
    (error instanceof Refusal && error.code === 'version/stale')
  const form: FailureWords | null = elsewhere ? null : failureWords(t, error)
  return { fields, form }
}
