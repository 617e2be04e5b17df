import type { PreparedCity } from '#domain/city.ts'
import type { PlanSheet } from '#domain/plan-sheet.ts'
import { mean, type Point } from './plane.ts'

const winds = [
  { word: 'nord', x: 0, y: 1 },
  { word: 'sud', x: 0, y: -1 },
  { word: 'est', x: 1, y: 0 },
  { word: 'oest', x: -1, y: 0 },
] as const

/** What people call a neighbourhood whose whole name is too long to say. */
const everyday: Readonly<Record<string, string>> = {
  '04': 'la Ribera',
  '22': 'Vallvidrera',
  '25': 'la Bonanova',
  '26': 'Galvany',
  '27': 'el Putxet',
  '32': "el Camp d'en Grassot",
  '64': "el Camp de l'Arpa",
  '66': 'el Parc i la Llacuna',
  '67': 'la Vila Olímpica',
  '69': 'Diagonal Mar',
  '72': 'Sant Martí',
  '73': 'la Verneda',
}

type Naming = { city: PreparedCity; at: (section: number) => Point; known: readonly string[] }

/** Names for a plan's islands after those known: of the neighbourhood where most of their people live. */
export function islandNames(sheet: PlanSheet, { city, at, known }: Naming): string[] {
  const names = [...known]
  const called = new Map(
    city.neighbourhoods.map(({ code, name }) => [code, everyday[code] ?? name]),
  )
  const homes = sheet.members.map((members) => neighbourhoodsOf(city, members))
  for (const [code, name] of called) {
    const islands = homes.flatMap(([main], island) => (main?.code === code ? [island] : []))
    const fresh = islands.filter((island) => island >= known.length)
    const [only] = fresh
    if (only !== undefined && islands.length === 1) {
      const [, second] = homes[only] ?? []
      const other = second === undefined || second.share < 0.3 ? undefined : called.get(second.code)
      names[only] = other === undefined ? name : `${name} – ${other}`
    } else {
      const middle = mean(
        city.sections.neighbourhood.flatMap((held, s) => (held === code ? [at(s)] : [])),
      )
      const offsets = fresh.map((island): [number, Point] => {
        const [x, y] = mean([...(sheet.members[island] ?? [])].map(at))
        return [island, [x - middle[0], y - middle[1]]]
      })
      for (const [island, word] of directions(offsets)) names[island] = `${name} ${word}`
    }
  }
  return names
}

/** A word of its own for each island, the most telling one first; who lies in no direction is the centre. */
function directions(offsets: readonly [number, Point][]): Map<number, string> {
  const given = new Map<number, string>()
  const taken = new Set<string>()
  const claims = offsets
    .flatMap(([island, [x, y]]) =>
      winds.map((wind) => ({ island, word: wind.word, far: wind.x * x + wind.y * y })),
    )
    .toSorted((a, b) => b.far - a.far)
  for (const { island, word, far } of claims) {
    if (given.has(island) || taken.has(word) || far <= 0) continue
    given.set(island, word)
    taken.add(word)
  }
  for (const [island] of offsets) {
    if (given.has(island)) continue
    const word = ['centre', ...winds.map((wind) => wind.word)].find((free) => !taken.has(free))
    if (word === undefined) throw new Error(`no direction is left for island ${island}`)
    given.set(island, word)
    taken.add(word)
  }
  return given
}

/** The neighbourhoods in which an island's people live, most first, with their share of them. */
function neighbourhoodsOf({ sections }: PreparedCity, members: ReadonlySet<number>) {
  const people = new Map<string, number>()
  let whole = 0
  for (const section of members) {
    const here = sections.people[section] ?? 0
    const code = sections.neighbourhood[section] ?? ''
    people.set(code, (people.get(code) ?? 0) + here)
    whole += here
  }
  return [...people]
    .map(([code, some]) => ({ code, share: some / whole }))
    .toSorted((a, b) => b.share - a.share)
}
