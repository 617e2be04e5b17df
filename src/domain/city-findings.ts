/** What an import can find wrong, and whether the city can come in all the same. */
export const findingKinds = {
  'not-readable': 'refuses',
  'no-sections': 'refuses',
  'no-code': 'refuses',
  'duplicate-section': 'refuses',
  'invalid-ring': 'refuses',
  'wrong-projection': 'refuses',
  'shared-more-than-twice': 'refuses',
  'isolated-section': 'refuses',
  'bad-people': 'refuses',
  'duplicate-people': 'refuses',
  'section-without-people': 'refuses',
  'people-without-section': 'refuses',
  'no-date': 'refuses',
  'several-dates': 'refuses',
  'several-pieces': 'warns',
  gap: 'warns',
} as const satisfies Record<string, 'refuses' | 'warns'>

export type FindingKind = keyof typeof findingKinds

export type Finding = {
  kind: FindingKind
  count: number
  /** The first of those concerned: section ids, rows of the file, or what was read. */
  examples: string[]
}

const shown = 20

/** A finding about these, or none where there are none. */
export function findingOf(kind: FindingKind, examples: readonly string[]): Finding[] {
  if (examples.length === 0) return []
  return [{ kind, count: examples.length, examples: examples.slice(0, shown) }]
}

export function refuses(findings: readonly Finding[]): boolean {
  return findings.some((finding) => findingKinds[finding.kind] === 'refuses')
}
