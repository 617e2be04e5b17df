import i18next, { type TFunction } from 'i18next'
import { bankWordsIn, isLanguage, locales, type LanguageCode } from './words/languages.ts'

export type Reading = { language: LanguageCode; locale: string; say: TFunction }

/** The bank's words for whoever reads over the counter, in her language where it is known, else in the screen's. */
export async function readingIn(known: LanguageCode | null): Promise<Reading> {
  const screen = isLanguage(i18next.language) ? i18next.language : 'ca'
  const language = known ?? screen
  await bankWordsIn(language)
  return { language, locale: locales[language], say: i18next.getFixedT(language) }
}
