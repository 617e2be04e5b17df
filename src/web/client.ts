import { hc, type ClientResponse } from 'hono/client'
import type { activityCsvRoutes } from '#api/activities/activities-csv.ts'
import type { equityRoutes } from '#api/activities/equity.ts'
import type { outsideFacilitatorRoutes } from '#api/activities/facilitators-keep.ts'
import type { facilitatorRoutes } from '#api/activities/facilitators.ts'
import type { freeTimeRoutes } from '#api/activities/free.ts'
import type { clashRoutes } from '#api/activities/clashes.ts'
import type { activityHistoryRoutes } from '#api/activities/history.ts'
import type { holidayRoutes } from '#api/activities/holidays.ts'
import type { calendarImportRoutes } from '#api/activities/import.ts'
import type { kindRoutes } from '#api/activities/kinds.ts'
import type { occurrenceRoutes } from '#api/activities/occurrences.ts'
import type { programmeRoutes } from '#api/activities/programme.ts'
import type { seriesRoutes } from '#api/activities/series.ts'
import type { templateRoutes } from '#api/activities/templates.ts'
import type { addressRoutes } from '#api/addresses.ts'
import type { agendaRoutes } from '#api/agenda/routes.ts'
import type { auditRoutes } from '#api/audit.ts'
import type { borrowerRoutes } from '#api/borrowers/routes.ts'
import type { cityImportRoutes } from '#api/city-import.ts'
import type { cityLayerRoutes } from '#api/city-layers.ts'
import type { cityRoutes } from '#api/city.ts'
import type { coverageRoutes } from '#api/coverage.ts'
import type { itemBulkRoutes } from '#api/equipment/items-bulk.ts'
import type { itemCsvRoutes } from '#api/equipment/items-csv.ts'
import type { itemImportRoutes } from '#api/equipment/import.ts'
import type { itemKeepRoutes } from '#api/equipment/items-keep.ts'
import type { itemRoutes } from '#api/equipment/items.ts'
import type { itemPhotoRoutes } from '#api/equipment/photos.ts'
import type { itemViewRoutes } from '#api/equipment/views.ts'
import type { callRoutes } from '#api/equipment/due.ts'
import type { reportRoutes } from '#api/equipment/reports.ts'
import type { catalogueRoutes } from '#api/equipment/types.ts'
import type { lendingRoutes } from '#api/equipment/lending-routes.ts'
import type { paperRoutes } from '#api/equipment/papers.ts'
import type { reservationRoutes } from '#api/equipment/reservations.ts'
import type { stocktakeRoutes } from '#api/equipment/stocktake.ts'
import type { transferRoutes } from '#api/equipment/transfers.ts'
import type { waitingRoutes } from '#api/equipment/waiting.ts'
import type { whereRoutes } from '#api/equipment/where.ts'
import type { feedTokenRoutes } from '#api/feeds/tokens.ts'
import type { healthRoutes } from '#api/health.ts'
import type { jobRoutes } from '#api/jobs.ts'
import type { peopleRoutes } from '#api/people.ts'
import type { privacyRoutes } from '#api/privacy.ts'
import type { attendanceRoutes } from '#api/registrations/attendance.ts'
import type { registrationRoutes } from '#api/registrations/routes.ts'
import type { searchRoutes } from '#api/search.ts'
import type { sessionRoutes } from '#api/session.ts'
import type { settingsRoutes } from '#api/settings.ts'
import type { spaceRoutes } from '#api/spaces.ts'
import type { territoryRoutes } from '#api/territories/routes.ts'
import { Refusal, refusalCodes, type Facts, type FieldError } from '#domain/refusal.ts'

const base = new URL('api', document.baseURI).href

/** The only door to the api, one client per noun: one for all would cost the compiler seconds. */
export const api = {
  activities: hc<typeof programmeRoutes>(base).activities,
  activityCsv: hc<typeof activityCsvRoutes>(base).activities,
  activityHistory: hc<typeof activityHistoryRoutes>(base).activities,
  agenda: hc<typeof agendaRoutes>(base).agenda,
  addresses: hc<typeof addressRoutes>(base).territories,
  attendance: hc<typeof attendanceRoutes>(base).activities,
  audit: hc<typeof auditRoutes>(base).audit,
  borrowers: hc<typeof borrowerRoutes>(base).people,
  calendarImport: hc<typeof calendarImportRoutes>(base).activities,
  calls: hc<typeof callRoutes>(base).equipment,
  catalogue: hc<typeof catalogueRoutes>(base).equipment,
  clashes: hc<typeof clashRoutes>(base).activities,
  city: hc<typeof cityRoutes>(base).city,
  cityImport: hc<typeof cityImportRoutes>(base).city,
  cityLayers: hc<typeof cityLayerRoutes>(base).city,
  coverage: hc<typeof coverageRoutes>(base).territories,
  equity: hc<typeof equityRoutes>(base).activities,
  facilitators: hc<typeof facilitatorRoutes>(base).activities,
  feeds: hc<typeof feedTokenRoutes>(base).agenda,
  freeTimes: hc<typeof freeTimeRoutes>(base).activities,
  health: hc<typeof healthRoutes>(base).health,
  holidays: hc<typeof holidayRoutes>(base).activities,
  itemBulk: hc<typeof itemBulkRoutes>(base).equipment,
  itemCsv: hc<typeof itemCsvRoutes>(base).equipment,
  itemImport: hc<typeof itemImportRoutes>(base).equipment,
  itemKeep: hc<typeof itemKeepRoutes>(base).equipment,
  itemPhotos: hc<typeof itemPhotoRoutes>(base).equipment,
  itemViews: hc<typeof itemViewRoutes>(base).equipment,
  items: hc<typeof itemRoutes>(base).equipment,
  jobs: hc<typeof jobRoutes>(base).jobs,
  occurrences: hc<typeof occurrenceRoutes>(base).activities,
  kinds: hc<typeof kindRoutes>(base).activities,
  outsideFacilitators: hc<typeof outsideFacilitatorRoutes>(base).activities,
  papers: hc<typeof paperRoutes>(base).equipment,
  lending: hc<typeof lendingRoutes>(base).equipment,
  people: hc<typeof peopleRoutes>(base).people,
  privacy: hc<typeof privacyRoutes>(base).privacy,
  registrations: hc<typeof registrationRoutes>(base).activities,
  reports: hc<typeof reportRoutes>(base).equipment,
  reservations: hc<typeof reservationRoutes>(base).equipment,
  search: hc<typeof searchRoutes>(base).search,
  session: hc<typeof sessionRoutes>(base).session,
  series: hc<typeof seriesRoutes>(base).activities,
  settings: hc<typeof settingsRoutes>(base).settings,
  spaces: hc<typeof spaceRoutes>(base).spaces,
  stocktake: hc<typeof stocktakeRoutes>(base).equipment,
  templates: hc<typeof templateRoutes>(base).activities,
  territories: hc<typeof territoryRoutes>(base).territories,
  transfers: hc<typeof transferRoutes>(base).equipment,
  waiting: hc<typeof waitingRoutes>(base).equipment,
  where: hc<typeof whereRoutes>(base).equipment,
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

/** Likewise of a route that makes a file, such as a paper to print. */
export async function toldFile(asked: Promise<ClientResponse<unknown, number>>): Promise<Blob> {
  const answer = await asked.catch((cause: unknown) => {
    throw new Unreachable(cause)
  })
  if (!answer.ok) throw await refusalIn(answer)
  return answer.blob()
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
