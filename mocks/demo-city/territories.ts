import type { PreparedCity } from '#domain/city.ts'
import type { PlanSheet } from '#domain/plan-sheet.ts'
import type { DemoIsland, DemoSpace, DemoTerritories } from '../demo-territories.ts'
import { islandNames } from './island-names.ts'
import { openIslands } from './open-island-facts.ts'
import { distance, mean } from './plane.ts'
import { adoptedSheet, placesOf, proposedSheet } from './plans.ts'

/** The plan in force with the islands that are open, a proposal for the whole city, and the spaces. */
export function demoTerritories(city: PreparedCity): DemoTerritories {
  const adopted = adoptedSheet(city)
  const proposal = proposedSheet(city, adopted)
  const known = openIslands.map(({ name }) => name)
  const names = islandNames(proposal, { city, at: placesOf(city), known })
  return {
    adopted: { name: 'Pla de les 16 superilles', islands: drawn(city, adopted, known) },
    proposal: { name: 'Proposta 115', islands: drawn(city, proposal, names) },
    spaces: spacesIn(city, adopted),
  }
}

function drawn(city: PreparedCity, sheet: PlanSheet, names: readonly string[]): DemoIsland[] {
  return names.map((name, island) => ({
    number: island + 1,
    name,
    sections: [...(sheet.members[island] ?? [])]
      .toSorted((a, b) => a - b)
      .map((section) => city.sections.ids[section] ?? ''),
  }))
}

/** The principal space in the middle of its island, the second one at its edge. */
function spacesIn(city: PreparedCity, { members }: PlanSheet): DemoSpace[] {
  const at = placesOf(city)
  return openIslands.flatMap(({ name, address, second }, island) => {
    const sections = [...(members[island] ?? [])]
    const middle = mean(sections.map(at))
    const outward = sections.toSorted((a, b) => distance(at(a), middle) - distance(at(b), middle))
    const space = (section: number, words: { name: string; address: string; phone: string }) => ({
      ...words,
      lon: city.sections.lon[section] ?? 0,
      lat: city.sections.lat[section] ?? 0,
      islandNumber: island + 1,
      section: city.sections.ids[section] ?? '',
    })
    // Nobody has a number that begins with 93 000.
    const number = String(island + 1).padStart(2, '0')
    const [first = 0, last = first] = [outward[0], outward.at(-1)]
    const main = space(first, { name: `Espai ${name}`, address, phone: `93 000 ${number} 01` })
    if (second === undefined) return [{ ...main, principal: true }]
    const other = space(last, { ...second, phone: `93 000 ${number} 02` })
    return [
      { ...main, principal: true },
      { ...other, principal: false },
    ]
  })
}
