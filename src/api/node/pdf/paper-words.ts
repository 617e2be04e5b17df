import type { Language } from '#domain/session.ts'
import { paperWordsCa } from './paper-words-ca.ts'
import { paperWordsEn } from './paper-words-en.ts'
import { paperWordsEs } from './paper-words-es.ts'

export type PaperWords = {
  locale: string
  number: (ref: string) => string
  page: (page: number, of: number) => string
  phone: string
  upTo: (kg: number) => string
  until: (day: string) => string
  agreement: {
    title: string
    who: string
    /** In place of letters that the paper lacks. */
    elsewhere: string
    where: string
    due: string
    /** Where not everything is due on one day. */
    firstDue: string
    items: string
    deposit: (sum: string) => string
    duties: string
    toDo: readonly string[]
    data: string
    kept: (days: number) => string
    signature: string
  }
  receipt: {
    title: string
    lentOn: (day: string) => string
    where: string
    all: string
    some: (count: number) => string
    back: string
    out: string
    on: (day: string) => string
    missing: (what: string) => string
    depositBack: (sum: string, day: string) => string
    depositOpen: (sum: string) => string
    thanks: string
    forTheSpace: string
  }
  attendance: {
    title: string
    /** Where it is, beside the space. */
    led: string
    who: string
    companions: string
    signs: string
    /** Where coming says something about somebody. */
    initials: string
    erased: string
    registered: (people: number) => string
    afterwards: string
  }
}

export const paperWords: Record<Language, PaperWords> = {
  ca: paperWordsCa,
  es: paperWordsEs,
  en: paperWordsEn,
}
