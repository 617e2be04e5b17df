import { expect, test } from 'vitest'
import { beginningOf, erasureDay } from '#domain/borrower-keep.ts'
import { tellsWho } from '#domain/borrower-reason.ts'

test.each([
  ['2026-11-23', 'Europe/Madrid', '2026-11-22T23:00:00.000Z'],
  ['2026-07-01', 'Europe/Madrid', '2026-06-30T22:00:00.000Z'],
  // The nights on which the clocks change.
  ['2027-03-28', 'Europe/Madrid', '2027-03-27T23:00:00.000Z'],
  ['2027-03-29', 'Europe/Madrid', '2027-03-28T22:00:00.000Z'],
  ['2027-10-31', 'Europe/Madrid', '2027-10-30T22:00:00.000Z'],
  ['2027-11-01', 'Europe/Madrid', '2027-10-31T23:00:00.000Z'],
  ['2026-11-23', 'Pacific/Auckland', '2026-11-22T11:00:00.000Z'],
  ['2026-11-23', 'Pacific/Honolulu', '2026-11-23T10:00:00.000Z'],
])('%s begins in %s at %s', (day, zone, at) => {
  expect(beginningOf(day, zone).toISOString()).toBe(at)
})

test('whoever is kept by the rule is erased so many days after the last use, and otherwise on that day', () => {
  const lastUseOn = '2026-12-01'
  expect(erasureDay({ keep: 'by-rule', lastUseOn }, 90)).toBe('2027-03-01')
  expect(erasureDay({ keep: 'until-return', lastUseOn }, 90)).toBe('2026-12-01')
})

const name = 'Rosa Cañellas Prat'
test.each(['Truco a la Rosa', 'per a CANELLAS', 'és el 600 111 222', 'tel. 600-111-222'])(
  '“%s” tells who it is',
  (reason) => expect(tellsWho(reason, name)).toBe(true),
)
test.each(['Ho demana per escrit', 'El 23 de novembre de 2026', 'Té la rosassa pintada'])(
  '“%s” does not',
  (reason) => expect(tellsWho(reason, name)).toBe(false),
)
