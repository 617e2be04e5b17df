import { recolourByChain } from './island-colour-chains.ts'
import { dealtColours } from './island-colouring.ts'
import { type IslandColours, isProper, quietestColour } from './island-palette.ts'
import type { PlanSheet } from './plan-sheet.ts'

/** Colours 0…6 for the islands of a plan; islands that touch never share one. */
export function colourIslands(sheet: PlanSheet): IslandColours {
  return dealtColours(sheet.contacts)
}

/**
 * Gives new islands a colour and changes as few others as it can until no islands that touch share
 * one; answers the islands that look different now.
 *
 * With every island in one piece it always succeeds. Where so many are in pieces that no dealing is
 * found, those with the least border between them share.
 */
export function recolourIslands(sheet: PlanSheet, colours: IslandColours): number[] {
  const before = colours.slice()
  for (let island = colours.length; island < sheet.islandCount; island++)
    colours.push(quietestColour(colours, sheet.contacts[island]).colour)
  for (const [island, near] of sheet.contacts.entries())
    for (const other of near.keys())
      if (other > island && colours[other] === colours[island]) part(sheet, colours, island, other)
  return [...colours.keys()].filter((island) => colours[island] !== before[island])
}

/** The smaller of two islands changes; between equals, the newer. */
function part(sheet: PlanSheet, colours: IslandColours, older: number, newer: number): void {
  const { contacts } = sheet
  const size = (island: number) => sheet.members[island]?.size ?? 0
  const [weaker, stronger] = size(older) < size(newer) ? [older, newer] : [newer, older]
  for (const island of [weaker, stronger]) {
    const { colour, clash } = quietestColour(colours, contacts[island])
    if (clash > 0) continue
    colours[island] = colour
    return
  }
  if ([weaker, stronger].some((island) => recolourByChain(colours, contacts, island))) return
  const fresh = dealtColours(contacts)
  if (isProper(fresh, contacts)) colours.splice(0, colours.length, ...fresh)
  else colours[weaker] = quietestColour(colours, contacts[weaker]).colour
}
