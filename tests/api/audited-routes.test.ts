import { expect, test } from 'vitest'
import { z } from 'zod'
import { activityChanges } from './audited/activities.ts'
import { agendaChanges } from './audited/agenda.ts'
import { borrowerChanges } from './audited/borrowers.ts'
import { itemChanges } from './audited/items.ts'
import { lendingChanges } from './audited/lending.ts'
import { paperChanges } from './audited/papers.ts'
import { attendanceChanges } from './audited/registrations-attendance.ts'
import { registrationChanges } from './audited/registrations.ts'
import { reservationChanges } from './audited/reservations.ts'
import { stockChanges } from './audited/stock.ts'
import type { Change } from './audited/change.ts'
import { describedRoutes } from './desk/described-routes.ts'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces, staff } from './desk/fixture.ts'
import { sectionAt } from './desk/made-up-city.ts'

const draft = `/territories/plans/${plans.draft}`
const strokes = { moves: [{ section: sectionAt(0, 1), island: islands.port }] }
const newcomer = {
  name: 'Èlia Prat',
  email: 'elia@vilagrisa.example',
  grants: [{ role: 'planner', scope: { kind: 'city' } }],
}
const cover = { coveringId: staff.planner, from: '2026-11-24', until: '2026-11-25' }
const covers = `/people/${staff.professional}/covers`
const stale = { ifMatch: 9 }
const newSpace = { name: 'Nou', address: 'Carrer Nou, 1', point: { lon: 2.005, lat: 41.005 } }
const hours = { week: Array.from({ length: 7 }, () => []), seasons: [], closures: [] }
const principal = { island: islands.port, principal: true }
const port = `${draft}/islands/${islands.port}`
const renamed = (name: string) => ({ islands: [{ id: islands.port, name }] })
const offshoot = (section: string) => ({ name: 'Una part', sections: [section] })

/** For every route that changes something: a request that does, and one that is refused. */
const changes: Record<string, Change> = {
  'POST /session/demo': {
    as: 'planner',
    act: 'session.begin',
    kind: 'staff',
    does: (client) => client.post('/session/demo', { persona: 'planner' }),
    refused: (client) => client.post('/session/demo', { persona: 'mayor' }),
  },
  'DELETE /session': {
    as: 'planner',
    act: 'session.end',
    kind: 'staff',
    does: (client) => client.remove('/session'),
    refused: (client) => client.remove('/session', { headers: { cookie: '' } }),
  },
  'POST /people': {
    as: 'administrator',
    act: 'people.add',
    kind: 'staff',
    does: (client) => client.post('/people', newcomer),
    refused: (client) =>
      client.post('/people', { ...newcomer, email: 'planner@vilagrisa.example' }),
  },
  'PATCH /people/{id}': {
    as: 'administrator',
    act: 'people.change',
    kind: 'staff',
    does: (client) => client.patch(`/people/${staff.planner}`, { name: 'Nou' }, { ifMatch: 1 }),
    refused: (client) => client.patch(`/people/${staff.planner}`, { name: 'Nou' }, stale),
  },
  'PUT /people/{id}/active': {
    as: 'administrator',
    act: 'people.deactivate',
    kind: 'staff',
    does: (client) => client.put(`/people/${staff.planner}/active`, { active: false }),
    refused: (client) => client.put(`/people/${staff.administrator}/active`, { active: false }),
  },
  'POST /people/{id}/covers': {
    as: 'administrator',
    act: 'people.cover',
    kind: 'staff',
    does: (client) => client.post(covers, cover),
    refused: (client) => client.post(covers, { ...cover, coveringId: spaces.far }),
  },
  'DELETE /people/{id}/covers/{coverId}': {
    as: 'administrator',
    act: 'people.uncover',
    kind: 'staff',
    does: async (client) => {
      const { id } = await desk.db
        .insertInto('covers')
        .values({
          absent_id: staff.professional,
          covering_id: staff.planner,
          from_on: cover.from,
          until_on: cover.until,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return client.remove(`${covers}/${id}`)
    },
    refused: (client) => client.remove(`${covers}/${spaces.far}`),
  },
  'POST /territories/plans': {
    as: 'planner',
    act: 'territories.create-plan',
    kind: 'plan',
    does: (client) => client.post('/territories/plans', { name: 'Un de nou' }),
    refused: (client) => client.post('/territories/plans', { name: 'Pla vigent' }),
  },
  'PATCH /territories/plans/{id}/sections': {
    as: 'planner',
    act: 'territories.move-sections',
    kind: 'plan',
    does: (client) => client.patch(`${draft}/sections`, strokes, { ifMatch: 1 }),
    refused: (client) => client.patch(`${draft}/sections`, strokes, stale),
  },
  'POST /territories/plans/{id}/islands': {
    as: 'planner',
    act: 'territories.add-island',
    kind: 'plan',
    does: (client) => client.post(`${draft}/islands`, { name: 'Tercera' }, { ifMatch: 1 }),
    refused: (client) => client.post(`${draft}/islands`, { name: 'Muntanya' }, { ifMatch: 1 }),
  },
  'PATCH /territories/plans/{id}': {
    as: 'planner',
    act: 'territories.rename-plan',
    kind: 'plan',
    does: (client) => client.patch(draft, { name: 'Un altre nom' }, { ifMatch: 1 }),
    refused: (client) => client.patch(draft, { name: 'Pla vigent' }, { ifMatch: 1 }),
  },
  'DELETE /territories/plans/{id}': {
    as: 'planner',
    act: 'territories.delete-plan',
    kind: 'plan',
    does: (client) => client.remove(draft, { ifMatch: 1 }),
    refused: (client) => client.remove(draft, stale),
  },
  'PATCH /territories/plans/{id}/islands': {
    as: 'planner',
    act: 'territories.change-islands',
    kind: 'plan',
    does: (client) => client.patch(`${draft}/islands`, renamed('Port Vell'), { ifMatch: 1 }),
    refused: (client) => client.patch(`${draft}/islands`, renamed('MUNTANYA'), { ifMatch: 1 }),
  },
  'DELETE /territories/plans/{id}/islands/{island}': {
    as: 'planner',
    act: 'territories.remove-island',
    kind: 'plan',
    does: (client) => client.remove(`${draft}/islands/${islands.port}`, { ifMatch: 1 }),
    refused: (client) => client.remove(`${draft}/islands/${spaces.far}`, { ifMatch: 1 }),
  },
  'POST /territories/plans/{id}/islands/{island}/merge': {
    as: 'planner',
    act: 'territories.merge-islands',
    kind: 'plan',
    does: (client) => client.post(`${port}/merge`, { into: islands.muntanya }, { ifMatch: 1 }),
    refused: (client) => client.post(`${port}/merge`, { into: islands.port }, { ifMatch: 1 }),
  },
  'POST /territories/plans/{id}/islands/{island}/split': {
    as: 'planner',
    act: 'territories.split-island',
    kind: 'plan',
    does: (client) => client.post(`${port}/split`, offshoot(sectionAt(0, 0)), { ifMatch: 1 }),
    refused: (client) => client.post(`${port}/split`, offshoot(sectionAt(0, 3)), { ifMatch: 1 }),
  },
  'POST /territories/plans/{id}/adoption': {
    as: 'planner',
    act: 'territories.adopt-plan',
    kind: 'plan',
    does: async (client) => {
      const { digest } = (await client.get(`${draft}/adoption`)).as(
        z.looseObject({ digest: z.string() }),
      )
      const adoption = { digest, reason: 'Ciutat petita, illes petites.' }
      return client.post(`${draft}/adoption`, adoption, { ifMatch: 1 })
    },
    refused: (client) => client.post(`${draft}/adoption`, { digest: '' }, { ifMatch: 1 }),
  },
  'PATCH /spaces/{id}': {
    as: 'professional',
    act: 'spaces.change',
    kind: 'space',
    does: (client) => client.patch(`/spaces/${spaces.far}`, { phone: null }, { ifMatch: 1 }),
    refused: (client) => client.patch(`/spaces/${spaces.turo}`, { phone: null }, { ifMatch: 1 }),
  },
  'POST /spaces': {
    as: 'planner',
    act: 'spaces.add',
    kind: 'space',
    does: (client) => client.post('/spaces', newSpace),
    refused: (client) => client.post('/spaces', { ...newSpace, point: { lon: 0, lat: 0 } }),
  },
  'PUT /spaces/{id}/hours': {
    as: 'professional',
    act: 'spaces.set-hours',
    kind: 'space',
    does: (client) => client.put(`/spaces/${spaces.far}/hours`, hours, { ifMatch: 1 }),
    refused: (client) => client.put(`/spaces/${spaces.far}/hours`, hours, stale),
  },
  'PUT /spaces/{id}/rooms': {
    as: 'professional',
    act: 'spaces.set-rooms',
    kind: 'space',
    does: (client) => client.put(`/spaces/${spaces.far}/rooms`, { rooms: [] }, { ifMatch: 1 }),
    refused: (client) => client.put(`/spaces/${spaces.far}/rooms`, { rooms: [] }, stale),
  },
  'PUT /spaces/{id}/service': {
    as: 'planner',
    act: 'spaces.serve',
    kind: 'space',
    does: (client) => client.put(`/spaces/${spaces.agora}/service`, principal, { ifMatch: 1 }),
    refused: (client) => client.put(`/spaces/${spaces.turo}/service`, principal, stale),
  },
  'PUT /spaces/{id}/open': {
    as: 'planner',
    act: 'spaces.close',
    kind: 'space',
    does: (client) => client.put(`/spaces/${spaces.agora}/open`, { open: false }, { ifMatch: 1 }),
    refused: (client) => client.put(`/spaces/${spaces.far}/open`, { open: false }, { ifMatch: 1 }),
  },
  'PATCH /settings': {
    as: 'administrator',
    act: 'settings.change',
    kind: 'settings',
    does: (client) => client.patch('/settings', { sessionHours: 8 }, { ifMatch: 1 }),
    refused: (client) => client.patch('/settings', { sessionHours: 8 }, stale),
  },
  ...borrowerChanges,
  ...itemChanges,
  ...lendingChanges,
  ...reservationChanges,
  ...paperChanges,
  ...activityChanges,
  ...agendaChanges,
  ...attendanceChanges,
  ...registrationChanges,
  ...stockChanges,
}

const rows = () => desk.db.selectFrom('audit').selectAll().orderBy('id').execute()
const Acted = z.looseObject({ act: z.string() })

/** They need files of a city, or a database without one: city-import and city-population look at their rows. */
const withFiles = [
  'POST /city/import',
  'POST /city/import/check',
  'POST /city/population',
  'POST /city/population/check',
]

test('every route that changes something is tried here, or where its files are', async () => {
  const changing = (await describedRoutes(desk.app)).filter(
    ({ method, operation }) => method !== 'GET' && operation['x-reads'] !== true,
  )
  expect([...Object.keys(changes), ...withFiles].toSorted()).toEqual(
    changing.map(({ method, path }) => `${method} ${path}`).toSorted(),
  )
})

test.each(Object.entries(changes))('%s leaves exactly its own row', async (_, change) => {
  const client = await desk.as(change.as)
  const before = (await rows()).length
  const answer = await change.does(client)
  expect(answer.status).toBeLessThan(300)
  const left = (await rows()).slice(before)
  expect(left).toHaveLength(1)
  expect(Acted.parse(left[0])).toMatchObject({
    act: change.act,
    subject_kind: change.kind,
    request_id: answer.headers.get('x-request-id'),
  })
})

test.each(Object.entries(changes))('%s that is refused leaves none', async (_, change) => {
  const client = await desk.as(change.as)
  const before = (await rows()).length
  const answer = await change.refused(client)
  expect([400, 401, 403, 404, 409, 412, 422]).toContain(answer.status)
  expect(await rows()).toHaveLength(before)
})
