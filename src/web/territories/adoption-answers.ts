import type { AdoptionAnswers, AdoptionPreview, AdoptionQuestion } from '#domain/plan-adoption.ts'
import {
  adoptionFaults,
  emptyIslands,
  openQuestions,
  placedSpaces,
} from '#domain/plan-adoption-questions.ts'

type Given = AdoptionAnswers & { opens: readonly string[] }
export type SpaceQuestion = Extract<AdoptionQuestion, { kind: 'space' }>
export type PrincipalQuestion = { island: string; candidates: string[] }

/** What is asked, what is answered, and what would stand; answers that nothing asks for any more are left out. */
export function weigh(preview: AdoptionPreview, given: Given) {
  const drawn = new Map(preview.draft.map((island) => [island.id, island]))
  const homeless = openQuestions(preview, { spaces: [], principals: [] }).filter(isOfSpace)
  const spaces = given.spaces.filter(
    ({ space, island }) =>
      homeless.some((question) => question.space === space) &&
      (island === null || drawn.has(island)),
  )
  const rivals = openQuestions(preview, { spaces, principals: [] }).flatMap((question) =>
    question.kind === 'principal'
      ? [{ island: question.island, candidates: candidatesFor(question.island, preview, spaces) }]
      : [],
  )
  const principals = given.principals.filter(({ island, space }) =>
    rivals.some((rival) => rival.island === island && rival.candidates.includes(space)),
  )
  const opens = given.opens.filter((id) => (drawn.get(id)?.state ?? 'open') !== 'open')
  const answers = { spaces, principals }
  return {
    answers,
    opens,
    spaces: homeless,
    principals: rivals,
    unanswered: openQuestions(preview, answers).length,
    placed: placedSpaces(preview, answers),
    faults: adoptionFaults(preview.draft, opens),
    empty: emptyIslands(preview.draft, opens),
  }
}
export type Weighed = ReturnType<typeof weigh>

const isOfSpace = (question: AdoptionQuestion): question is SpaceQuestion =>
  question.kind === 'space'

/** The open spaces that come to an island: first the one that was its principal, which changes least. */
function candidatesFor(
  island: string,
  preview: AdoptionPreview,
  spaces: AdoptionAnswers['spaces'],
): string[] {
  const comes = new Set(
    placedSpaces(preview, { spaces, principals: [] }).flatMap((space) =>
      space.island === island ? space.id : [],
    ),
  )
  return preview.spaces
    .filter(({ id, closed }) => comes.has(id) && !closed)
    .toSorted((one, other) => upheaval(one, island) - upheaval(other, island))
    .map(({ id }) => id)
}

const upheaval = (space: { island: string; principal: boolean }, island: string) =>
  space.principal ? (space.island === island ? 0 : 1) : 2
