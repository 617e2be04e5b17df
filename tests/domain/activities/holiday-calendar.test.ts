import { expect, test } from 'vitest'
import { easterOf, suggestedHolidays } from '#domain/activities/holiday-calendar.ts'

/** Dates of Easter as published by the United States Naval Observatory. */
test.for([
  { year: 2024, easter: '2024-03-31' },
  { year: 2025, easter: '2025-04-20' },
  { year: 2026, easter: '2026-04-05' },
  { year: 2027, easter: '2027-03-28' },
  { year: 2038, easter: '2038-04-25' },
])('Easter of $year is on $easter', ({ year, easter }) => {
  expect(easterOf(year)).toBe(easter)
})

test('the suggestion for Barcelona in 2025 is the calendar that was published', () => {
  const days = suggestedHolidays(2025, '08019').filter(({ closes }) => closes)
  // barcelona.cat, calendari de festius 2025: the 12th of October was a Sunday and was not kept.
  expect(days.map(({ from }) => from)).toEqual([
    '2025-01-01',
    '2025-01-06',
    '2025-04-18',
    '2025-04-21',
    '2025-05-01',
    '2025-06-09',
    '2025-06-24',
    '2025-08-15',
    '2025-09-11',
    '2025-09-24',
    '2025-11-01',
    '2025-12-06',
    '2025-12-08',
    '2025-12-25',
    '2025-12-26',
  ])
})

test('another city has neither of Barcelona’s own two days', () => {
  const names = suggestedHolidays(2025, '08101').map((day) => day.names.ca)
  expect(names).not.toContain('La Mercè')
  expect(names).not.toContain('Dilluns de Pasqua Granada')
})
