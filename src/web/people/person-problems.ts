import type { TFunction } from 'i18next'
import { Refusal } from '#domain/refusal.ts'
import { failureWords, fieldWords, type FailureWords } from '#web/failure-words.ts'
import type { PersonFields } from './person-draft.ts'

type Problems = {
  /** Sentences by field: `name`, `email`, `language`, `grants`, `grants.2.scope`. */
  fields: Record<string, string>
  /** What belongs to no field. */
  form: FailureWords | null
}

/** A refused form, each sentence where it can be mended. */
export function personProblems(t: TFunction, error: unknown, typed: PersonFields): Problems {
  if (error === null) return { fields: {}, form: null }
  const form = failureWords(t, error)
  if (!(error instanceof Refusal)) return { fields: {}, form }
  // What somebody else changed is shown instead, once it has been read.
  if (error.code === 'version/stale') return { fields: {}, form: null }
  if (error.code === 'input/invalid')
    return {
      fields: { ...byFieldOfTheForm(fieldWords(t, error)), ...withoutPlace(t, typed) },
      form: null,
    }
  const field = fieldOf(error, typed)
  return field === null ? { fields: {}, form } : { fields: { [field]: form.text }, form: null }
}

function fieldOf({ code, facts }: Refusal, { grants }: PersonFields): string | null {
  if (code === 'people/email-taken') return 'email'
  if (code === 'people/last-administrator') return 'grants'
  if (code !== 'people/unknown-scope') return null
  const place = grants.findIndex(
    ({ scope }) => scope !== null && scope.kind !== 'city' && scope.code === facts['scope'],
  )
  return place === -1 ? 'grants' : `grants.${place}.scope`
}

/** A place that was not chosen is missing, and not wrong. */
function withoutPlace(t: TFunction, { grants }: PersonFields): Record<string, string> {
  return Object.fromEntries(
    [...grants.entries()]
      .filter(([, { scope }]) => scope === null)
      .map(([place]) => [`grants.${place}.scope`, t('problems.required')]),
  )
}

/** The api may point deeper into a role than the form has fields. */
function byFieldOfTheForm(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([path, text]) => [
      path.replace(/^(grants\.\d+)(\..*)?$/, '$1.scope'),
      text,
    ]),
  )
}
