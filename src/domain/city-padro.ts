import { openFile, settled, type FileRead } from './city-check.ts'
import { findingOf, refuses, type Finding } from './city-findings.ts'
import type { RefreshOptions } from './city-options.ts'
import { populationIn, type SectionPeople } from './city-population.ts'
import { refreshPeople, type Refresh } from './city-refresh.ts'
import type { Decoder } from './city-text.ts'
import type { Day } from './day.ts'

/** What stands before a padró comes in. */
export type FiguresInForce = {
  municipality: string
  on: Day
  people: readonly SectionPeople[]
  /** Every day of which the city has figures. */
  days: readonly Day[]
  /** What was decided about codes with an earlier padró: proposed again. */
  decisions: readonly { code: string; to: string | null }[]
}

export type PadroReport = Omit<Refresh, 'figures'> & {
  accepted: boolean
  on: Day | null
  inForce: Day
  /** Figures of a day before those in force are kept as the past and change nothing today. */
  becomesCurrent: boolean
  isKnownDay: boolean
  file: FileRead
  findings: Finding[]
}

export type CheckedPadro = { report: PadroReport; figures: SectionPeople[] }

/** Reads a new padró for the sections of a city and says what it would change. */
export function checkPadro(
  bytes: Uint8Array,
  inForce: FiguresInForce,
  { options, decoder }: { options: RefreshOptions; decoder: Decoder },
): CheckedPadro {
  const { table, read, findings: opened } = openFile('population', bytes, { decoder })
  const people =
    table === null
      ? null
      : populationIn(table, {
          municipality: inForce.municipality,
          columns: options.columns.population ?? {},
        })
  const on = options.on ?? people?.on ?? null
  // Of a file that could not be read nothing else is said than that.
  const isRead = people !== null && (people.rows.length > 0 || !refuses(people.findings))
  const findings = [
    ...opened,
    ...settled(people?.findings ?? [], options.on),
    ...findingOf('no-date', 'population', on === null && isRead ? [{}] : []),
  ]
  const present = new Set(inForce.people.map(({ id }) => id))
  const astray = options.decisions.filter(
    ({ code, to }) => to !== null && (to === code || !present.has(to)),
  )
  findings.push(
    ...findingOf(
      'unknown-section',
      null,
      astray.map(({ code, to }) => ({ section: code, other: to ?? '' })),
    ),
  )
  const rows = people?.rows ?? []
  const told = new Set(options.decisions.map(({ code }) => code))
  const decisions = [
    ...options.decisions,
    ...inForce.decisions.filter(({ code }) => !told.has(code)),
  ]
  const { figures, ...refresh } = refreshPeople(inForce.people, rows, decisions)
  const isKnownDay = on !== null && inForce.days.includes(on)
  const report = {
    ...refresh,
    accepted: !refuses(findings) && refresh.undecided === 0 && !isKnownDay,
    on,
    inForce: inForce.on,
    becomesCurrent: on !== null && on > inForce.on,
    isKnownDay,
    file: { ...read, columns: people?.columns ?? {} },
    findings,
  }
  return { report, figures }
}
