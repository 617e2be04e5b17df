import { hc, type ClientResponse } from 'hono/client'
import type { addressRoutes } from '#api/addresses.ts'
import type { auditRoutes } from '#api/audit.ts'
import type { cityImportRoutes } from '#api/city-import.ts'
import type { cityLayerRoutes } from '#api/city-layers.ts'
import type { cityRoutes } from '#api/city.ts'
import type { coverageRoutes } from '#api/coverage.ts'
import type { healthRoutes } from '#api/health.ts'
import type { jobRoutes } from '#api/jobs.ts'
import type { peopleRoutes } from '#api/people.ts'
import type { privacyRoutes } from '#api/privacy.ts'
import type { searchRoutes } from '#api/search.ts'
import type { sessionRoutes } from '#api/session.ts'
import type { settingsRoutes } from '#api/settings.ts'
import type { spaceRoutes } from '#api/spaces.ts'
import type { territoryRoutes } from '#api/territories/routes.ts'
import { Refusal, refusalCodes, type Facts, type FieldError } from '#domain/refusal.ts'

const base = new URL('api', document.baseURI).href

/** The only door to the api, one client per noun: one for all would cost the compiler seconds. */
export const api = {
  addresses: hc<typeof addressRoutes>(base).territories,
  audit: hc<typeof auditRoutes>(base).audit,
  city: hc<typeof cityRoutes>(base).city,
  cityImport: hc<typeof cityImportRoutes>(base).city,
  cityLayers: hc<typeof cityLayerRoutes>(base).city,
  coverage: hc<typeof coverageRoutes>(base).territories,
  health: hc<typeof healthRoutes>(base).health,
  jobs: hc<typeof jobRoutes>(base).jobs,
  people: hc<typeof peopleRoutes>(base).people,
  privacy: hc<typeof privacyRoutes>(base).privacy,
  search: hc<typeof searchRoutes>(base).search,
  session: hc<typeof sessionRoutes>(base).session,
  settings: hc<typeof settingsRoutes>(base).settings,
  spaces: hc<typeof spaceRoutes>(base).spaces,
  territories: hc<typeof territoryRoutes>(base).territories,
}

type Told<Answer> = Answer extends ClientResponse<infer Body, 200 | 201, 'json'> ? Body : never

/** The desk could not be reached at all: no network, or no server. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause })
    this.name = 'Unreachable'
  }
}

/** What the api told, or its no thrown as the very Refusal that the rule threw over there. */
export async function told<Answer extends ClientResponse<unknown, number>>(
  asked: Promise<Answer>,
): Promise<Told<Answer>> {
  const answer = await asked.catch((cause: unknown) => {
    throw new Unreachable(cause)
  })
  if (!answer.ok) throw await refusalIn(answer)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the route's own type says what its 2xx body is
  return (answer.status === 204 ? null : await answer.json()) as Told<Answer>
}

/** Likewise of a route that tells a text, such as a table for spreadsheets. */
export async function toldText(asked: Promise<ClientResponse<unknown, number>>): Promise<string> {
  const answer = await asked.catch((cause: unknown) => {
    throw new Unreachable(cause)
  })
  if (!answer.ok) throw await refusalIn(answer)
  return answer.text()
}

async function refusalIn(answer: Pick<Response, 'json' | 'status'>): Promise<Refusal> {
  const body: unknown = await answer.json().catch(() => null)
  if (!isRefusalAnswer(body)) return new Refusal('unexpected', { status: answer.status })
  const { code, fields = [], ...facts } = body
  return new Refusal(code, facts, fields)
}

type RefusalAnswer = Facts & { code: Refusal['code']; fields?: FieldError[] }

function isRefusalAnswer(body: unknown): body is RefusalAnswer {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    refusalCodes.some((code) => code === body.code)
  )
}
