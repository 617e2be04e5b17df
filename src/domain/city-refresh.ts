import type { CodeDecision } from './city-options.ts'
import type { SectionPeople } from './city-population.ts'
import { sharedOut } from './city-shares.ts'

/** A section whose figure is another one than before. */
export type FigureChange = { section: string; before: number; after: number }

/** A code that came with a padró or went from it, and what was decided about it, if anything was. */
export type CodeChange = {
  code: string
  people: number
  row?: number
  decision: { to: string | null } | null
}

export type Refresh = {
  /** The new figure of every section of the city. */
  figures: SectionPeople[]
  /** Every section whose figure changes, the largest change first. */
  changes: FigureChange[]
  /** Codes that the padró counts and the city does not have, with the people in them. */
  came: CodeChange[]
  /** Sections of the city that the padró no longer counts, with the people they had. */
  went: CodeChange[]
  undecided: number
  before: number
  after: number
  /** People of the padró in codes that were decided to be left out. */
  leftOut: number
}

/**
 * A new padró laid over the figures in force. A code that came adds its people to the section it is
 * assigned to. A section that went has none, unless codes that came are assigned to it; assigned to
 * another section, it shares that one's new figure in the proportion of before.
 */
export function refreshPeople(
  present: readonly SectionPeople[],
  next: readonly SectionPeople[],
  decisions: readonly CodeDecision[],
): Refresh {
  const before = new Map(present.map(({ id, people }) => [id, people]))
  const decided = new Map(decisions.map(({ code, to }) => [code, { to }]))
  const after = new Map(next.filter(({ id }) => before.has(id)).map((row) => [row.id, row.people]))
  const valid = (code: string) => {
    const decision = decided.get(code)
    if (decision === undefined || decision.to === null) return decision ?? null
    return before.has(decision.to) && decision.to !== code ? decision : null
  }

  const came: CodeChange[] = next
    .filter(({ id }) => !before.has(id))
    .map(({ id, people, row }) => ({
      code: id,
      people,
      ...(row === undefined ? {} : { row }),
      decision: valid(id),
    }))
  for (const { people, decision } of came)
    if (decision !== null && decision.to !== null)
      after.set(decision.to, (after.get(decision.to) ?? 0) + people)

  const went: CodeChange[] = present
    .filter(({ id }) => !after.has(id))
    .map(({ id, people }) => ({ code: id, people, decision: standing(valid(id)) }))
  /** What went cannot share the people of what went as well. */
  function standing(decision: CodeChange['decision']) {
    return decision?.to === null || after.has(decision?.to ?? '') ? decision : null
  }
  const sharing = new Map<string, string[]>()
  for (const { code, decision } of went) {
    const to = decision?.to ?? null
    if (to !== null) sharing.set(to, [...(sharing.get(to) ?? [to]), code])
    else after.set(code, 0)
  }
  for (const [to, codes] of sharing) {
    const parts = sharedOut(
      after.get(to) ?? 0,
      codes.map((code) => before.get(code) ?? 0),
    )
    for (const [i, code] of codes.entries()) after.set(code, parts[i] ?? 0)
  }

  const waiting = new Set(went.flatMap(({ code, decision }) => (decision === null ? [code] : [])))
  const figures = present.map(({ id }) => ({ id, people: after.get(id) ?? 0 }))
  const changes = figures
    .map(({ id, people }) => ({ section: id, before: before.get(id) ?? 0, after: people }))
    // What is still to be decided is no change yet.
    .filter(({ section, ...change }) => change.before !== change.after && !waiting.has(section))
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
  const out = came.filter(({ decision }) => decision !== null && decision.to === null)
  return {
    figures,
    changes,
    came,
    went,
    undecided: [...came, ...went].filter(({ decision }) => decision === null).length,
    before: total(present),
    after: total(figures),
    leftOut: total(out),
  }
}

const total = (rows: readonly { people: number }[]) =>
  rows.reduce((sum, { people }) => sum + people, 0)
