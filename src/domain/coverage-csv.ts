import type { Coverage } from './coverage-answer.ts'
import { buildCsv } from './csv.ts'

const columns = [
  'level',
  'code',
  'name',
  'people',
  'people_in_islands',
  'people_in_open_islands',
  'share_in_open_islands',
  'people_near_a_space',
  'share_near_a_space',
  'people_either',
  'share_either',
  'plan',
  'population_on',
  'walking_metres',
  'detour_factor',
] as const

type Figures = Coverage['city']

/** The same figures as a table for spreadsheets. */
export function coverageCsv(coverage: Coverage): string {
  const { plan, populationOn, walkingMetres, detourFactor } = coverage
  const about = [plan?.name ?? '', populationOn, walkingMetres, detourFactor]
  const row = (level: string, code: string, name: string, figures: Figures) => [
    level,
    code,
    name,
    figures.people,
    figures.inIslands,
    figures.inOpenIslands,
    share(figures.inOpenIslands, figures.people),
    figures.nearSpaces,
    share(figures.nearSpaces, figures.people),
    figures.either,
    share(figures.either, figures.people),
    ...about,
  ]
  const data = [
    row('city', '', '', coverage.city),
    ...coverage.districts.map((one) => row('district', one.code, one.name, one)),
    ...coverage.neighbourhoods.map((one) => row('neighbourhood', one.code, one.name, one)),
    ...coverage.islands.map((one) => row('island', String(one.number), one.name, one)),
  ]
  return buildCsv(columns, data)
}

/** Of one, to four places; nothing where nobody lives. */
function share(people: number, all: number): string {
  return all === 0 ? '' : (people / all).toFixed(4)
}
