import { useTranslation } from 'react-i18next'
import type { PersonFields } from './person-draft.ts'
import { useScopeWords } from './scope-words.ts'

/** The fields of a person in words, for telling what somebody else made of one. */
export function useFieldValueWords() {
  const { t } = useTranslation()
  const { wordsFor } = useScopeWords()
  return ({ name, email, language, grants }: PersonFields): Record<keyof PersonFields, string> => ({
    name,
    email,
    language: t(`shell.languages.${language}`),
    grants: grants
      .map(({ role, scope }) => {
        const does = t(`roles.${role}.name`)
        return scope === null ? does : `${does} · ${wordsFor(scope)}`
      })
      .join('; '),
  })
}
