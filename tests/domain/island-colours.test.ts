import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourIslands, recolourIslands } from '#domain/island-colours.ts'
import { type Contacts, islandColourCount, isProper } from '#domain/island-palette.ts'
import { moveSections, openPlan } from '#domain/plan-edit.ts'
import { islandPieces } from '#domain/plan-pieces.ts'
import { appendIsland } from '#domain/plan-sheet.ts'
import { barcelonaGraph, barcelonaIsAbsent } from './barcelona-graph.ts'
import { dab, dabs, grownAssignment, underBrush } from './brush.ts'
import { gridCity } from './grid-city.ts'

const city = gridCity(238, 16)
const plan = grownAssignment(city, 24)

/** Whether some islands each touch seven or more of the others: only then may colours run out. */
function mayRunOut(contacts: Contacts): boolean {
  const left = new Set(contacts.keys())
  for (const island of left) {
    const near = [...(contacts[island]?.keys() ?? [])].filter((other) => left.has(other))
    if (near.length >= islandColourCount) continue
    left.delete(island)
    for (const other of near) {
      left.delete(other)
      left.add(other)
    }
  }
  return left.size > 0
}

test('islands that touch never share a colour, whatever is painted in whatever order', () => {
  fc.assert(
    fc.property(dabs(city.count, 24), (painted) => {
      const sheet = openPlan(city, plan, 24)
      const colours = colourIslands(sheet)
      for (const one of painted) {
        dab(sheet, one)
        recolourIslands(sheet, colours)
        expect(isProper(colours, sheet.contacts) || mayRunOut(sheet.contacts)).toBe(true)
        expect(colours.every((colour) => colour >= 0 && colour < islandColourCount)).toBe(true)
      }
    }),
  )
})

test('while every island stays in one piece the colours never run out', () => {
  fc.assert(
    fc.property(dabs(city.count, 24), (painted) => {
      const sheet = openPlan(city, plan, 24)
      const colours = colourIslands(sheet)
      for (const { centre, size, island } of painted) {
        if (island < 0) continue
        moveSections(sheet, underBrush(city, centre, size), island)
        for (let held = 0; held < sheet.islandCount; held++)
          for (const piece of islandPieces(sheet, held).slice(1)) moveSections(sheet, piece, -1)
        recolourIslands(sheet, colours)
        expect(isProper(colours, sheet.contacts)).toBe(true)
      }
    }),
  )
})

test('a stroke that brings no two of a colour together changes none', () => {
  fc.assert(
    fc.property(dabs(city.count, 24), (painted) => {
      const sheet = openPlan(city, plan, 24)
      const colours = colourIslands(sheet)
      for (const one of painted) {
        dab(sheet, one)
        const stillProper = isProper(colours, sheet.contacts)
        const before = colours.slice()
        const changed = recolourIslands(sheet, colours)
        expect(stillProper && changed.length > 0).toBe(false)
        expect(changed).toEqual(
          [...colours.keys()].filter((island) => colours[island] !== before[island]),
        )
      }
    }),
    { numRuns: 50 },
  )
})

test('the same plan is coloured the same way each time', () => {
  expect(colourIslands(openPlan(city, plan, 24))).toEqual(colourIslands(openPlan(city, plan, 24)))
})

test('an island added while painting gets a colour of its own beside its neighbours', () => {
  const sheet = openPlan(city, plan, 24)
  const colours = colourIslands(sheet)
  const added = appendIsland(sheet)
  dab(sheet, { centre: 119, size: 10, island: added })
  expect(recolourIslands(sheet, colours)).toContain(added)
  expect(colours).toHaveLength(25)
  expect(isProper(colours, sheet.contacts)).toBe(true)
})

test.skipIf(barcelonaIsAbsent)(
  '115 islands of Barcelona are told apart by seven colours in fair shares (real sections, beside the repository)',
  () => {
    const barcelona = barcelonaGraph()
    const sheet = openPlan(barcelona, grownAssignment(barcelona, 115), 115)
    const colours = colourIslands(sheet)
    expect(isProper(colours, sheet.contacts)).toBe(true)
    const worn = [0, 1, 2, 3, 4, 5, 6].map((one) => colours.filter((c) => c === one).length)
    expect(Math.min(...worn)).toBeGreaterThanOrEqual(10)
  },
)
