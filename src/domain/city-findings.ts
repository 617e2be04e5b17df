/** The files with which a city comes in; the first two it cannot do without. */
export const cityFiles = [
  'sections',
  'population',
  'districts',
  'neighbourhoods',
  'spaces',
  'facilities',
  'addresses',
] as const
export type CityFile = (typeof cityFiles)[number]

/** What an import can find wrong, and whether the city can come in all the same. */
export const findingKinds = {
  'too-large': 'refuses',
  'not-readable': 'refuses',
  'no-column': 'refuses',
  'no-rows': 'refuses',
  'no-code': 'refuses',
  'duplicate-section': 'refuses',
  'invalid-ring': 'refuses',
  'wrong-projection': 'refuses',
  overlap: 'refuses',
  'isolated-section': 'refuses',
  'unknown-section': 'refuses',
  'bad-people': 'refuses',
  'duplicate-people': 'refuses',
  'section-without-people': 'refuses',
  'people-without-section': 'refuses',
  'no-date': 'refuses',
  'several-dates': 'refuses',
  'several-pieces': 'warns',
  gap: 'warns',
  'other-municipality': 'warns',
  'greater-area': 'warns',
  'no-name': 'warns',
  'bad-point': 'warns',
  'point-outside': 'warns',
} as const satisfies Record<string, 'refuses' | 'warns'>

export type FindingKind = keyof typeof findingKinds

/** Why a section's outline encloses nothing that can be counted in. */
export const ringFaults = [
  'no-area',
  'open',
  'too-few-points',
  'not-a-number',
  'crosses-itself',
] as const
export type RingFault = (typeof ringFaults)[number]

/** One of those concerned: where it stands in the file, which section it is, and what was read or measured. */
export type Concerned = {
  /** The row of a table (the names of its columns are row 1), or the number of a shape. */
  row?: number
  section?: string
  /** The other of two: laid over it, nearest to it, beside it, or the row that said the same before. */
  other?: string
  m2?: number
  metres?: number
  read?: string
}

export type Finding = {
  kind: FindingKind
  file: CityFile | null
  count: number
  rows: Concerned[]
}

/** A report of more rows than this is no longer read, and a file this wrong is wrong as a whole. */
export const rowsReported = 1000

/** A finding about these, or none where there are none. */
export function findingOf(
  kind: FindingKind,
  file: CityFile | null,
  rows: readonly Concerned[],
): Finding[] {
  if (rows.length === 0) return []
  return [{ kind, file, count: rows.length, rows: rows.slice(0, rowsReported) }]
}

export function refuses(findings: readonly Finding[]): boolean {
  return findings.some((finding) => findingKinds[finding.kind] === 'refuses')
}
