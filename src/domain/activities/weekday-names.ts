import type { Day } from '#domain/day.ts'

const locales = { ca: 'ca-ES', es: 'es-ES', en: 'en-GB' } as const

/** The day of the week that a day is, in each language. */
export function weekdayNames(day: Day): { ca: string; es: string; en: string } {
  const name = (locale: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(new Date(day))
  return { ca: name(locales.ca), es: name(locales.es), en: name(locales.en) }
}
