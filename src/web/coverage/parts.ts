import type { Coverage } from '#domain/coverage-answer.ts'

export const divisions = ['districts', 'neighbourhoods', 'islands'] as const
export type Division = (typeof divisions)[number]

/** A part of the city with its figures, whatever divides it. */
export type Part = Coverage['city'] & {
  id: string
  name: string
  /** Of an island that is not open: in which state it is. */
  state: 'planned' | 'closed' | null
}

export function partsOf(coverage: Coverage, division: Division): Part[] {
  if (division === 'islands')
    return coverage.islands.map(({ id, number, name, state, ...figures }) => ({
      ...figures,
      id,
      name: `${number} · ${name}`,
      state: state === 'open' ? null : state,
    }))
  return coverage[division].map(({ code, name, ...figures }) => ({
    ...figures,
    id: code,
    name,
    state: null,
  }))
}

export const share = (people: number, all: number) => (all === 0 ? 0 : people / all)

/** Inside an island nobody is outside of islands: only the walk tells islands apart. */
export function leastCovered(parts: readonly Part[], division: Division, count: number): Part[] {
  const covered = (part: Part) =>
    share(division === 'islands' ? part.nearSpaces : part.either, part.people)
  return parts
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => covered(a) - covered(b) || b.people - a.people)
    .slice(0, count)
}
