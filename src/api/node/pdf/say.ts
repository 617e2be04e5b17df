import type { Day } from '#domain/day.ts'

const utc = { timeZone: 'UTC' } as const

/** `23 de desembre del 2026`. */
export function dayInWords(locale: string, day: Day): string {
  const format = new Intl.DateTimeFormat(locale, { ...utc, dateStyle: 'long' })
  return format.format(new Date(day))
}

/** `dimecres, 23 de desembre del 2026`. */
export function weekdayInWords(locale: string, day: Day): string {
  const format = new Intl.DateTimeFormat(locale, { ...utc, dateStyle: 'full' })
  return format.format(new Date(day))
}

export function inEuros(locale: string, cents: number): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  return format.format(cents / 100)
}
