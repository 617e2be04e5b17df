import { useTranslation } from 'react-i18next'
import { isLanguage, languages, speak } from '#web/words/languages.ts'

/** The language that is spoken, and the way to speak another. */
export function useLanguage() {
  const { i18n } = useTranslation()
  const spoken = isLanguage(i18n.language) ? i18n.language : 'ca'
  return { spoken, languages, speak }
}
