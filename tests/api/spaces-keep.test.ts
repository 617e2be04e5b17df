import { expect, test } from 'vitest'
import { SpacePage } from '#domain/space.ts'
import type { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'
import { islands, spaces } from './desk/fixture.ts'
import { sectionAt } from './desk/made-up-city.ts'

const at = (id: string) => `/spaces/${id}`
const versionOf = async (client: Client, id: string) =>
  (await client.get(at(id))).as(SpacePage).version

async function principals(island: string): Promise<string[]> {
  const rows = await desk.db
    .selectFrom('spaces')
    .select('id')
    .where('island_id', '=', island)
    .where('principal', '=', true)
    .execute()
  return rows.map(({ id }) => id)
}

async function put(client: Client, id: string, part: string, body: unknown) {
  return client.put(`${at(id)}/${part}`, body, { ifMatch: await versionOf(client, id) })
}

const newSpace = { name: 'Espai Nou', address: 'Carrer Nou, 3', point: { lon: 2.015, lat: 41.025 } }

test('a new space stands in its section and serves the island that holds it', async () => {
  const planner = await desk.as('planner')
  const answer = await planner.post('/spaces', newSpace)
  expect(answer).toMatchObject({
    status: 201,
    body: {
      section: sectionAt(1, 2),
      district: '02',
      island: { id: islands.muntanya },
      principal: false,
      phone: null,
      closedOn: null,
      rooms: [],
      version: 1,
    },
  })
  expect(answer.headers.get('etag')).toBe('"1"')
})

test('the first space of an island is its principal', async () => {
  await desk.db.updateTable('spaces').set({ principal: false }).execute()
  const planner = await desk.as('planner')
  const body = { ...newSpace, island: islands.port }
  expect(await planner.post('/spaces', body)).toMatchObject({
    status: 201,
    body: { island: { id: islands.port }, principal: true },
  })
})

test('a space may stand where no island is, and serve none', async () => {
  const planner = await desk.as('planner')
  const nowhere = { ...newSpace, point: { lon: 2.015, lat: 41.015 } }
  expect(await planner.post('/spaces', nowhere)).toMatchObject({
    status: 201,
    body: { section: sectionAt(1, 1), island: null, principal: false },
  })
})

test('outside of the city there is no space, neither a new one nor one that moves', async () => {
  const administrator = await desk.as('administrator')
  const point = { lon: 2.2, lat: 41.01 }
  const refused = { status: 422, body: { code: 'territories/outside-the-city', ...point } }
  expect(await administrator.post('/spaces', { ...newSpace, point })).toMatchObject(refused)
  expect(await administrator.patch(at(spaces.far), { point }, { ifMatch: 1 })).toMatchObject(
    refused,
  )
  expect(await versionOf(administrator, spaces.far)).toBe(1)
})

test('a space that moves takes its section and its district with it, and keeps its island', async () => {
  const administrator = await desk.as('administrator')
  const point = { lon: 2.045, lat: 41.035 }
  expect(await administrator.patch(at(spaces.far), { point }, { ifMatch: 1 })).toMatchObject({
    body: { ...point, section: sectionAt(4, 3), district: '02', island: { id: islands.port } },
  })
})

test('an island that nobody knows, or that was closed, is served by no space', async () => {
  await desk.db
    .updateTable('super_islands')
    .set({ state: 'closed' })
    .where('id', '=', islands.muntanya)
    .execute()
  const planner = await desk.as('planner')
  for (const island of [spaces.far, islands.muntanya])
    expect(await planner.post('/spaces', { ...newSpace, island })).toMatchObject({
      status: 422,
      body: { code: 'territories/unknown-island', island },
    })
})

test('what is known of access, contact and notes is kept as it was told', async () => {
  const professional = await desk.as('professional')
  const accessibility = {
    stepFree: 'yes',
    accessibleToilet: 'no',
    hearingLoop: 'unknown',
    lift: 'yes',
  }
  const change = { accessibility, email: 'far@vilagrisa.example', notes: 'Timbre\nal segon' }
  expect(await professional.patch(at(spaces.far), change, { ifMatch: 1 })).toMatchObject({
    status: 200,
    body: change,
  })
  for (const wrong of [
    { email: 'nobody' },
    { accessibility: { lift: 'maybe' } },
    { notes: 'a\u0000' },
  ])
    expect(await professional.patch(at(spaces.far), wrong, { ifMatch: 2 })).toMatchObject({
      status: 400,
    })
})

test('another space becomes the principal in the same breath in which the first steps back', async () => {
  const planner = await desk.as('planner')
  const service = { island: islands.port, principal: true }
  expect(await put(planner, spaces.agora, 'service', service)).toMatchObject({
    status: 200,
    body: { principal: true, version: 2 },
  })
  expect(await principals(islands.port)).toEqual([spaces.agora])
  expect(await versionOf(planner, spaces.far)).toBe(2)
})

test('a principal space does not leave its island while others are open there', async () => {
  const planner = await desk.as('planner')
  for (const service of [
    { island: islands.port, principal: false },
    { island: islands.muntanya, principal: true },
    { island: null, principal: false },
  ])
    expect(await put(planner, spaces.far, 'service', service)).toMatchObject({
      status: 409,
      body: { code: 'spaces/still-principal', others: ['Espai Àgora'] },
    })
  expect(await principals(islands.port)).toEqual([spaces.far])
  expect(await principals(islands.muntanya)).toEqual([spaces.turo])
})

test('the last space of an island may leave it, and is the principal where it is the first', async () => {
  const planner = await desk.as('planner')
  const service = { island: islands.port, principal: false }
  expect(await put(planner, spaces.turo, 'service', service)).toMatchObject({
    body: { island: { id: islands.port }, principal: false },
  })
  expect(await principals(islands.muntanya)).toEqual([])
  const back = { island: islands.muntanya, principal: false }
  expect(await put(planner, spaces.turo, 'service', back)).toMatchObject({
    body: { principal: true },
  })
})

test('a closed space is no principal, and opens again as one where the island has none', async () => {
  const planner = await desk.as('planner')
  expect(await put(planner, spaces.far, 'open', { open: false })).toMatchObject({
    status: 409,
    body: { code: 'spaces/still-principal', others: ['Espai Àgora'] },
  })
  expect(await put(planner, spaces.turo, 'open', { open: false })).toMatchObject({
    status: 200,
    body: { closedOn: '2026-11-23', principal: false, island: { id: islands.muntanya } },
  })
  const service = { island: islands.muntanya, principal: true }
  expect(await put(planner, spaces.turo, 'service', service)).toMatchObject({
    status: 409,
    body: { code: 'spaces/closed', since: '2026-11-23' },
  })
  desk.clock.set('2026-11-25T09:00:00Z')
  const later = await desk.as('planner')
  expect(await put(later, spaces.turo, 'open', { open: false })).toMatchObject({
    body: { closedOn: '2026-11-23' },
  })
  expect(await put(later, spaces.turo, 'open', { open: true })).toMatchObject({
    body: { closedOn: null, principal: true },
  })
})

test('the database keeps a closed space from being a principal', async () => {
  const broken = desk.db
    .updateTable('spaces')
    .set({ closed_on: '2026-11-23' })
    .where('id', '=', spaces.far)
    .execute()
  await expect(broken).rejects.toThrow(/a_closed_space_is_not_principal/)
})

const room = (number: number, name: string) => ({
  id: `50000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  capacity: 10 + number,
  accessible: 'yes',
})

test('rooms stand in the order in which they are listed, and two may exchange their names', async () => {
  const professional = await desk.as('professional')
  const rooms = [room(2, 'Sala gran'), room(1, 'Sala petita'), room(3, 'Cuina')]
  expect(await put(professional, spaces.far, 'rooms', { rooms })).toMatchObject({ body: { rooms } })
  const exchanged = [room(1, 'Sala gran'), room(2, 'Sala petita')]
  expect(await put(professional, spaces.far, 'rooms', { rooms: exchanged })).toMatchObject({
    status: 200,
    body: { rooms: exchanged },
  })
})

test('a room that was taken away and is put back is the same room', async () => {
  const professional = await desk.as('professional')
  const rooms = [room(1, 'Sala gran')]
  await put(professional, spaces.far, 'rooms', { rooms })
  await put(professional, spaces.far, 'rooms', { rooms: [] })
  expect(await put(professional, spaces.far, 'rooms', { rooms })).toMatchObject({ body: { rooms } })
})

test('two rooms of one space have two names, accents and capitals aside', async () => {
  const professional = await desk.as('professional')
  const rooms = [room(1, 'Sala Àgora'), room(2, 'sala agora')]
  expect(await put(professional, spaces.far, 'rooms', { rooms })).toMatchObject({
    status: 409,
    body: { code: 'spaces/room-name-taken' },
  })
})

test('a room stays with its space', async () => {
  const administrator = await desk.as('administrator')
  const rooms = [room(1, 'Sala gran')]
  await put(administrator, spaces.far, 'rooms', { rooms })
  expect(await put(administrator, spaces.turo, 'rooms', { rooms })).toMatchObject({
    status: 422,
    body: { code: 'spaces/unknown-room', room: 'Sala gran' },
  })
  expect(await administrator.get(at(spaces.far))).toMatchObject({ body: { rooms } })
})
