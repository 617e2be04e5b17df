import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recolourByChain } from '#domain/island-colour-chains.ts'
import { dealtColours } from '#domain/island-colouring.ts'
import { recolourIslands } from '#domain/island-colours.ts'
import { islandColourCount, isProper } from '#domain/island-palette.ts'
import { blankSheet } from '#domain/plan-sheet.ts'
import { gridCity } from './grid-city.ts'

function touching(islands: number, pairs: Iterable<readonly [number, number]>) {
  const contacts = Array.from({ length: islands }, () => new Map<number, number>())
  for (const [a, b] of pairs) {
    if (a === b) continue
    contacts[a]?.set(b, 1)
    contacts[b]?.set(a, 1)
  }
  return contacts
}

const everyPair = (islands: readonly number[]) =>
  islands.flatMap((a) => islands.filter((b) => b > a).map((b) => [a, b] as const))

/** A sheet of which only who touches whom matters. */
const sheetOf = (contacts: Map<number, number>[]) => ({
  ...blankSheet(gridCity(1, 1), contacts.length),
  contacts,
})

/** Each island touches at most six of the nine before it: hard for seven colours, yet never too hard. */
const sixBefore = fc
  .array(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }), {
    minLength: 30,
    maxLength: 60,
  })
  .map((steps) =>
    touching(
      steps.length,
      steps.flatMap((back, island) =>
        back.filter((one) => one <= island).map((one) => [island - one, island] as const),
      ),
    ),
  )

test('colours are dealt wherever islands can be laid down each touching six before it at most', () => {
  fc.assert(
    fc.property(sixBefore, (contacts) => {
      expect(isProper(dealtColours(contacts), contacts)).toBe(true)
    }),
  )
})

test('any colours whatever are put right wherever that is so', () => {
  const worn = fc.array(fc.nat({ max: islandColourCount - 1 }), { minLength: 60, maxLength: 60 })
  fc.assert(
    fc.property(sixBefore, worn, (contacts, anyColours) => {
      const colours = anyColours.slice(0, contacts.length)
      recolourIslands(sheetOf(contacts), colours)
      expect(isProper(colours, contacts)).toBe(true)
    }),
  )
})

test('an exchange along a chain frees its island and brings no others together', () => {
  const drawn = fc.record({
    colours: fc.array(fc.nat({ max: islandColourCount - 1 }), { minLength: 24, maxLength: 24 }),
    pairs: fc.array(fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 23 })), { maxLength: 120 }),
  })
  fc.assert(
    fc.property(drawn, ({ colours, pairs }) => {
      // Any colours are proper once the pairs that share one are left out, but for those of island 0.
      const contacts = touching(
        24,
        pairs.filter(([a, b]) => a === 0 || b === 0 || colours[a] !== colours[b]),
      )
      for (let rim = 1; rim < 20; rim++) {
        contacts[0]?.set(rim, 1)
        contacts[rim]?.set(0, 1)
      }
      const freed = recolourByChain(colours, contacts, 0)
      expect(!freed || isProper(colours, contacts)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('an island with a colour to spare changes alone', () => {
  const contacts = touching(4, everyPair([0, 1, 2, 3]))
  const colours = [0, 1, 2, 2]
  expect(recolourIslands(sheetOf(contacts), colours)).toEqual([3])
  expect(isProper(colours, contacts)).toBe(true)
})

/** Islands 0 and 1 wear colour 0, touch, and each touches six of its own that wear the others. */
const twoStars = [
  [0, 1] as const,
  ...[0, 1, 2, 3, 4, 5].flatMap((nth) => [[0, 2 + nth] as const, [1, 8 + nth] as const]),
]
const twoStarsColours = [0, 0, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]

test('where neighbours wear every colour, a chain of two is exchanged and the rest stays', () => {
  const contacts = touching(14, twoStars)
  const colours = twoStarsColours.slice()
  expect(recolourIslands(sheetOf(contacts), colours)).toHaveLength(2)
  expect(isProper(colours, contacts)).toBe(true)
})

test('where no chain helps, colours are dealt anew', () => {
  // Each star's six all touch each other, and an island of colour 0 ties each to its like.
  const contacts = touching(20, [
    ...twoStars,
    ...everyPair([2, 3, 4, 5, 6, 7]),
    ...everyPair([8, 9, 10, 11, 12, 13]),
    ...[0, 1, 2, 3, 4, 5].flatMap((nth) => [
      [2 + nth, 14 + nth] as const,
      [8 + nth, 14 + nth] as const,
    ]),
  ])
  const colours = [...twoStarsColours, 0, 0, 0, 0, 0, 0]
  expect(recolourByChain(colours.slice(), contacts, 0)).toBe(false)
  recolourIslands(sheetOf(contacts), colours)
  expect(isProper(colours, contacts)).toBe(true)
})

test('more islands all touching each other than there are colours are dealt as well as can be', () => {
  const contacts = touching(9, everyPair([0, 1, 2, 3, 4, 5, 6, 7, 8]))
  const colours = dealtColours(contacts)
  recolourIslands(sheetOf(contacts), colours)
  expect(new Set(colours).size).toBe(islandColourCount)
})
