import { buildCsv } from '#domain/csv.ts'
import type { Equity } from './equity.ts'

const columns = [
  'level',
  'number',
  'name',
  'kind',
  'people',
  'spaces',
  'activities',
  'sessions',
  'sessions_per_1000',
  'seats',
  'seats_per_1000',
  'people_within_walk',
  'people_without',
  'from',
  'to',
  'plan',
  'population_on',
  'walking_metres',
] as const

/** The same figures as a table for spreadsheets, a line for each kind in each part. */
export function equityCsv(equity: Equity, language: 'ca' | 'es' | 'en'): string {
  const { from, to, plan, populationOn, walkingMetres } = equity
  const about = [from, to, plan?.name ?? '', populationOn, walkingMetres]
  const names = new Map(equity.kinds.map(({ id, names: written }) => [id, written[language]]))
  const rows = (level: string, number: string, name: string, part: Equity['city']) =>
    part.offers.map((offer) => [
      level,
      number,
      name,
      offer.kind === null ? '' : (names.get(offer.kind) ?? ''),
      part.people,
      part.spaces,
      offer.activities,
      offer.sessions,
      perThousand(offer.sessions, part.people),
      offer.seats,
      perThousand(offer.seats, part.people),
      offer.near,
      offer.without,
      ...about,
    ])
  return buildCsv(columns, [
    ...rows('city', '', '', equity.city),
    ...rows('outside', '', '', equity.outside),
    ...equity.islands.flatMap((one) => rows('island', String(one.number), one.name, one)),
  ])
}

/** To two places; nothing where nobody lives. */
function perThousand(count: number, people: number): string {
  return people === 0 ? '' : ((count / people) * 1000).toFixed(2)
}
