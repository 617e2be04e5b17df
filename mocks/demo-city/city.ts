import type { PreparedCity } from '#domain/city.ts'
import { prepareCity } from '#domain/city-prepare.ts'
import type { SectionPeople } from '#domain/city-population.ts'
import type { SectionFeature } from '#domain/city-sections.ts'
import { districts, neighbourhoods } from '../barcelona-facts.ts'
import { divideIntoNeighbourhoods } from './divide-neighbourhoods.ts'
import { divideIntoSections } from './divide-sections.ts'
import { bending } from './lie-of-the-land.ts'
import { cityOutline } from './outline.ts'
import { bentRings } from './bent-rings.ts'
import { degrees } from './plane.ts'
import { peopleOfSections } from './section-people.ts'
import { seededChance } from './seeded-noise.ts'
import { undivided } from './subdivision.ts'

const seed = 1859
const municipality = '08019'

/** Barcelona as it might be: true names, figures and places of its neighbourhoods; invented sections. */
export function demoCity(): PreparedCity {
  const map = undivided(cityOutline())
  const faces = divideIntoNeighbourhoods(map, neighbourhoods)
  const chance = seededChance(seed)
  const divided = neighbourhoods.map((facts) => ({
    facts,
    faces: divideIntoSections(map, faces.get(facts.code) ?? -1, { facts, chance }),
  }))
  const ring = bentRings(map, bending(seed))
  const sections: SectionFeature[] = []
  const population: SectionPeople[] = []
  const numbers = new Map<string, number>()
  for (const { facts, faces: inIt } of divided) {
    const people = peopleOfSections(facts.people, facts.sections, seed + Number(facts.code))
    for (const [i, face] of inIt.entries()) {
      const number = (numbers.get(facts.district) ?? 0) + 1
      numbers.set(facts.district, number)
      const id = `${municipality}${facts.district}${String(number).padStart(3, '0')}`
      const corners = ring(face).map(degrees)
      sections.push({
        id,
        district: facts.district,
        neighbourhood: facts.code,
        geometry: { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] },
      })
      population.push({ id, people: people[i] ?? 0 })
    }
  }
  const { city, findings } = prepareCity({
    name: 'Barcelona',
    municipality,
    synthetic: true,
    attribution: 'Ciutat sintètica de demostració · noms i xifres: Open Data BCN',
    populationOn: '2025-01-01',
    sections,
    population,
    districts,
    neighbourhoods: neighbourhoods.map(({ code, name, district }) => ({ code, name, district })),
  })
  if (city === null || findings.length > 0)
    throw new Error(`the demo city is refused: ${JSON.stringify(findings)}`)
  return city
}
