import type { Adoption } from '#domain/plan-adoption.ts'
import { AdoptionPreview } from '#domain/plan-adoption.ts'
import type { Client } from './client.ts'
import { desk } from './desk.ts'
import { islands, plans, spaces } from './fixture.ts'

const draft = `/territories/plans/${plans.draft}`

/** What adopting the fixture's draft would do. */
export const preview = async (client: Client) =>
  (await client.get(`${draft}/adoption`)).as(AdoptionPreview)

/** Looks at it and adopts it. */
export async function adopt(client: Client, answers: Partial<Adoption>, ifMatch = 1) {
  const { digest } = await preview(client)
  return client.post(`${draft}/adoption`, { digest, ...answers }, { ifMatch })
}

/**
 * A draft in which the port goes: its sections to the mountain, and both of its spaces with nowhere
 * to be. The planner who drew it, the draft at version 2.
 */
export async function withoutPort() {
  const planner = await desk.as('planner')
  const into = { into: islands.muntanya }
  await planner.post(`${draft}/islands/${islands.port}/merge`, into, { ifMatch: 1 })
  return planner
}

/** Every answer that it asks for. */
export const answered = {
  spaces: [
    { space: spaces.far, island: islands.muntanya },
    { space: spaces.agora, island: null },
  ],
  principals: [{ island: islands.muntanya, space: spaces.far }],
}
