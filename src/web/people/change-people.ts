import type { Day } from '#domain/day.ts'
import type { Grant } from '#domain/people.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import { sessionQuery } from '#web/session.ts'
import type { PersonFields } from './person-draft.ts'
import { peopleKey } from './queries.ts'

type Whole = Omit<PersonFields, 'grants'> & { grants: Grant[] }

/** Roles and covers may be my own: the session says what they come to. */
async function readAgain<Answer>(answer: Answer): Promise<Answer> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: peopleKey }),
    queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  ])
  return answer
}

export async function addPerson(fields: Whole) {
  return readAgain(await told(api.people.$post({ json: fields })))
}

type Change = { id: string; version: number; changed: Partial<Whole> }

export async function changePerson({ id, version, changed }: Change) {
  const headers = { 'if-match': `"${version}"` }
  const asked = api.people[':id'].$patch({ param: { id }, json: changed }, { headers })
  return readAgain(await told(asked))
}

export async function setActive(id: string, active: boolean) {
  const asked = api.people[':id'].active.$put({ param: { id }, json: { active } })
  return readAgain(await told(asked))
}

export async function addCover(id: string, json: { coveringId: string; from: Day; until: Day }) {
  return readAgain(await told(api.people[':id'].covers.$post({ param: { id }, json })))
}

export async function removeCover(id: string, coverId: string) {
  const asked = api.people[':id'].covers[':coverId'].$delete({ param: { id, coverId } })
  return readAgain(await told(asked))
}
