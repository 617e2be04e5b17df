import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { words as catalanBank } from './ca-bank.ts'
import type { words as catalanProgramme } from './ca-programme.ts'
import type { words as catalan } from './ca-start.ts'

export const languages = ['ca', 'es', 'en'] as const
export type LanguageCode = (typeof languages)[number]

/** Every language has every word, or it does not compile. */
const loaders: Record<LanguageCode, () => Promise<{ words: typeof catalan }>> = {
  ca: () => import('./ca-start.ts'),
  es: () => import('./es-start.ts'),
  en: () => import('./en-start.ts'),
}

const bankLoaders: Record<LanguageCode, () => Promise<{ words: typeof catalanBank }>> = {
  ca: () => import('./ca-bank.ts'),
  es: () => import('./es-bank.ts'),
  en: () => import('./en-bank.ts'),
}

const programmeLoaders: Record<LanguageCode, () => Promise<{ words: typeof catalanProgramme }>> = {
  ca: () => import('./ca-programme.ts'),
  es: () => import('./es-programme.ts'),
  en: () => import('./en-programme.ts'),
}

export const locales: Record<LanguageCode, string> = { ca: 'ca-ES', es: 'es-ES', en: 'en-GB' }

const key = 'taulell.language'

export function isLanguage(code: string | null | undefined): code is LanguageCode {
  return languages.some((language) => language === code)
}

/** The language chosen in this browser, or none yet. */
export function chosenLanguage(): LanguageCode | null {
  const chosen = localStorage.getItem(key)
  return isLanguage(chosen) ? chosen : null
}

export async function startWords(language: LanguageCode): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    nsSeparator: false,
    resources: { [language]: { translation: (await loaders[language]()).words } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  nameLanguage(language)
}

/** Speaks another language from now on, and remembers it in this browser. */
export async function speak(language: LanguageCode): Promise<void> {
  localStorage.setItem(key, language)
  await addStartWords(language)
  if (speaksOfBank) await addBankWords(language)
  if (speaksOfProgramme) await addProgrammeWords(language)
  await i18next.changeLanguage(language)
  nameLanguage(language)
}

async function addStartWords(language: LanguageCode): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', (await loaders[language]()).words)
}

/** The bank's words in a language that is not the screen's: for whoever reads over the counter. */
export async function bankWordsIn(language: LanguageCode): Promise<void> {
  await addStartWords(language)
  await addBankWords(language)
}

let speaksOfBank = false

/** The words of the resource bank, which are many, before the first of its pages. */
export async function bankWords(): Promise<void> {
  speaksOfBank = true
  if (isLanguage(i18next.language)) await addBankWords(i18next.language)
}

async function addBankWords(language: LanguageCode): Promise<void> {
  if (i18next.getResource(language, 'translation', 'desk.title') !== undefined) return
  const { words } = await bankLoaders[language]()
  i18next.addResourceBundle(language, 'translation', words, true, true)
}

let speaksOfProgramme = false

/** Likewise those of the programme and the agenda. */
export async function programmeWords(): Promise<void> {
  speaksOfProgramme = true
  if (isLanguage(i18next.language)) await addProgrammeWords(i18next.language)
}

async function addProgrammeWords(language: LanguageCode): Promise<void> {
  if (i18next.getResource(language, 'translation', 'activities.title') !== undefined) return
  const { words } = await programmeLoaders[language]()
  i18next.addResourceBundle(language, 'translation', words, true, true)
}

function nameLanguage(language: LanguageCode) {
  document.documentElement.lang = language
}
