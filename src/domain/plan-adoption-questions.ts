import type {
  AdoptionAnswers,
  AdoptionQuestion,
  DraftIsland,
  HangingSpace,
} from './plan-adoption.ts'
import type { IslandChange } from './plan-adoption-changes.ts'

type Hanging = Pick<HangingSpace, 'id' | 'island' | 'principal' | 'closed' | 'standsIn'>
type Asked = {
  spaces: readonly Hanging[]
  islands: readonly Pick<IslandChange, 'id' | 'after' | 'to'>[]
}

/** Where a space hangs once the plan is adopted. */
export type PlacedSpace = { id: string; island: string | null; principal: boolean }

/** What the answers leave open; where nothing is, the plan can be adopted. */
export function openQuestions(asked: Asked, answers: AdoptionAnswers): AdoptionQuestion[] {
  const goes = destinations(asked, answers)
  const spaces = asked.spaces.flatMap((space): AdoptionQuestion[] =>
    goes(space) === undefined
      ? [{ kind: 'space', space: space.id, suggestion: suggestion(space, asked) }]
      : [],
  )
  const chosen = chosenPrincipals(answers)
  const principals = Array.from(arrivals(asked, goes), ([island, here]): AdoptionQuestion[] => {
    const already = here.filter((space) => space.principal).map(({ id }) => id)
    const isChosen = here.some(({ id, closed }) => id === chosen.get(island) && !closed)
    if (isChosen || (already.length < 2 && !chosen.has(island))) return []
    return [{ kind: 'principal', island, spaces: already }]
  })
  // An answer for an island where nothing hangs chooses a space that is not there.
  const nowhere = Array.from(chosen.keys()).filter((island) => !arrivals(asked, goes).has(island))
  return [
    ...spaces,
    ...principals.flat(),
    ...nowhere.map((island) => ({ kind: 'principal' as const, island, spaces: [] })),
  ]
}

/** The answers as suggested: where each homeless space would go. */
export function suggestedAnswers(asked: Asked): AdoptionAnswers {
  const spaces = openQuestions(asked, { spaces: [], principals: [] }).flatMap((question) =>
    question.kind === 'space' ? [{ space: question.space, island: question.suggestion }] : [],
  )
  return { spaces, principals: [] }
}

/** Every space as it hangs when all is answered. */
export function placedSpaces(asked: Asked, answers: AdoptionAnswers): PlacedSpace[] {
  const goes = destinations(asked, answers)
  const chosen = chosenPrincipals(answers)
  return asked.spaces.map((space) => {
    const island = goes(space) ?? null
    const stays = island === null ? undefined : chosen.get(island)
    const principal = stays === undefined ? space.principal : stays === space.id
    return { id: space.id, island, principal: island !== null && principal }
  })
}

/** Islands open on the first day that are out of bounds or in pieces. */
export function adoptionFaults(
  draft: readonly DraftIsland[],
  opens: readonly string[],
): DraftIsland[] {
  const opening = new Set(opens)
  return draft.filter(
    ({ id, state, fit, pieces }) =>
      (state === 'open' || opening.has(id)) && (fit !== 'in' || pieces > 1),
  )
}

/** Islands without a section that are not to open: adopted as they are, to be drawn another day. */
export function emptyIslands(
  draft: readonly DraftIsland[],
  opens: readonly string[],
): DraftIsland[] {
  const atFault = adoptionFaults(draft, opens)
  return draft.filter((island) => island.fit === 'empty' && !atFault.includes(island))
}

function destinations({ islands }: Asked, answers: AdoptionAnswers) {
  const answered = new Map(answers.spaces.map(({ space, island }) => [space, island]))
  const drawn = new Set(islands.flatMap(({ id, after }) => (after === null ? [] : [id])))
  return ({ id, island }: Hanging): string | null | undefined => {
    const answer = answered.get(id)
    if (answer !== undefined) return answer
    return drawn.has(island) ? island : undefined
  }
}

function arrivals(
  { spaces }: Asked,
  goes: (space: Hanging) => string | null | undefined,
): Map<string, Hanging[]> {
  const found = new Map<string, Hanging[]>()
  for (const space of spaces) {
    const island = goes(space)
    if (island === undefined || island === null) continue
    found.set(island, [...(found.get(island) ?? []), space])
  }
  return found
}

const chosenPrincipals = ({ principals }: AdoptionAnswers) =>
  new Map(principals.map(({ island, space }) => [island, space]))

/** The island on whose ground it stands or else the one that takes most of its island's people. */
function suggestion(space: Hanging, { islands }: Asked): string | null {
  if (space.standsIn !== null) return space.standsIn
  const left = islands.find(({ id }) => id === space.island)
  return left?.to.find(({ island }) => island !== null)?.island ?? null
}
