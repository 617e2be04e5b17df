import type { Day } from './day.ts'
import { cell, type ColumnMap, type Row } from './city-columns.ts'

const digits = /^\d+$/
/** As INE writes a section, `0801901001 Barcelona sección 01001`; a leading zero may be lost. */
const whole = /^(\d{9,10})(?!\d)/

/**
 * The INE code of a section, `MMMMMDDSSS`: given whole, or composed of municipality, district and
 * section, however padded; `26001` is district 26, section 001.
 */
export function sectionCode(row: Row, columns: ColumnMap, municipality?: string): string | null {
  const section = cell(row, columns.section)
  const given = whole.exec(cell(row, columns.code)) ?? whole.exec(section)
  if (given !== null) return (given[1] ?? '').padStart(10, '0')
  const town = municipality ?? cell(row, columns.municipality)
  const city = town.padStart(5, '0').slice(0, 5)
  const district = cell(row, columns.district)
  if (town === '' || !/^\d{5}$/.test(city) || !digits.test(section)) return null
  if (section.length > 5) return null
  if (section.length > 3) return `${city}${section.padStart(5, '0')}`
  if (!digits.test(district) || district.length > 2) return null
  return `${city}${district.padStart(2, '0')}${section.padStart(3, '0')}`
}

/** Whether a row counts a greater area, as tables of INE do above the sections of each town: `08019 Barcelona`. */
export function isGreaterArea(row: Row, columns: ColumnMap): boolean {
  const given = cell(row, columns.section) || cell(row, columns.code)
  return /^\d{2,5}\s+\p{L}/u.test(given) || /^total\b/i.test(given)
}

/** A whole number of people, however its thousands are set apart; null for anything else. */
export function peopleIn(text: string): number | null {
  const figure = text.replace(/[.,]0{1,2}$/, '')
  if (/^\d{1,9}$/.test(figure)) return Number(figure)
  return /^\d{1,3}([.,\u00A0\u202F ]\d{3}){1,2}$/.test(text)
    ? Number(text.replaceAll(/\D/g, ''))
    : null
}

/** A day as a table writes it: `2025-01-01T00:00:00`, `01/01/2025`, `1 de enero de 2025`, or a padró's year alone. */
export function dayOf(text: string): Day | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (iso !== null) return real(iso[0])
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text)
  if (european !== null) {
    const [, day = '', month = '', year = ''] = european
    return real(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  }
  // Every year's official figures are those of its first of January (Real Decreto 1690/1986).
  const january = /^(?:1 de (?:enero|gener) (?:de|del) )?(\d{4})$/i.exec(text)
  return january === null ? null : real(`${january[1]}-01-01`)
}

const real = (day: Day) => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) && day >= '1900'
    ? day
    : null
}
