import { beforeEach, expect, test } from 'vitest'
import { SpacePage } from '#domain/space.ts'
import type { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'
import { spaces } from './desk/fixture.ts'
import { addActivity, fillRooms, rooms } from './desk/programme.ts'
import { give } from './agenda/giving.ts'

const path = `/spaces/${spaces.far}`

beforeEach(() => fillRooms(desk.db))

async function divide(client: Client, parts: Record<string, string[]>) {
  const { rooms: stand, version } = (await client.get(path)).as(SpacePage)
  const wanted = stand.map((room) => ({ ...room, parts: parts[room.id] ?? [] }))
  return client.put(`${path}/rooms`, { rooms: wanted }, { ifMatch: version })
}

const whole = { [rooms.hall]: [rooms.left, rooms.right] }
const booked = () =>
  desk.db
    .selectFrom('bookings')
    .select('room_id')
    .where('room_id', 'is not', null)
    .orderBy('room_id')
    .execute()

test('a space tells of which rooms each is made, and takes it back', async () => {
  const mireia = await desk.as('professional')
  expect((await mireia.get(path)).as(SpacePage).rooms.map(({ parts }) => parts)).toEqual([
    [],
    [],
    [rooms.left, rooms.right],
  ])
  expect(await divide(mireia, {})).toMatchObject({ status: 200 })
  const alone = (await mireia.get(path)).as(SpacePage).rooms
  expect(alone.map(({ parts }) => parts)).toEqual([[], [], []])
  expect(await divide(mireia, whole)).toMatchObject({
    body: { rooms: [{}, {}, { id: rooms.hall, parts: [rooms.left, rooms.right] }] },
  })
})

test('a room that is part of itself, of a part, or of a room elsewhere is refused', async () => {
  const mireia = await desk.as('professional')
  for (const parts of [
    { [rooms.hall]: [rooms.hall] },
    { [rooms.hall]: [rooms.left], [rooms.left]: [rooms.right] },
    { [rooms.hall]: [rooms.left], [rooms.left]: [rooms.hall] },
    { [rooms.hall]: [rooms.elsewhere] },
  ])
    expect(await divide(mireia, parts)).toMatchObject({
      status: 422,
      body: { code: 'spaces/room-parts' },
    })
})

test('what is to come in a whole takes its new parts with it', async () => {
  const mireia = await desk.as('professional')
  await divide(mireia, {})
  await addActivity(desk.db, ['2027-03-02T18:00'], { room: rooms.hall })
  await give(mireia, { start: '2027-03-03T10:00', room: rooms.hall })
  expect(await booked()).toEqual([{ room_id: rooms.hall }, { room_id: rooms.hall }])
  await divide(mireia, whole)
  const taken = (await booked()).map(({ room_id }) => room_id)
  expect(taken).toEqual([rooms.left, rooms.left, rooms.right, rooms.right])
})

test('rooms in which two things would meet are not put together, and what meets is named', async () => {
  const mireia = await desk.as('professional')
  await divide(mireia, {})
  await addActivity(desk.db, ['2027-03-02T18:00'], { room: rooms.hall, title: 'Assemblea' })
  await addActivity(desk.db, ['2027-03-02T19:00'], { room: rooms.left, title: 'Ganxet' })
  const answer = await divide(mireia, whole)
  expect(answer).toMatchObject({
    status: 409,
    body: { code: 'activities/clash', who: 'Sala esquerra', with: 'Ganxet' },
  })
  expect((await mireia.get(path)).as(SpacePage).rooms[2]?.parts).toEqual([])
})

test('a part that something is in is not taken away with its room', async () => {
  const mireia = await desk.as('professional')
  await addActivity(desk.db, ['2027-03-02T18:00'], { room: rooms.hall })
  const { rooms: stand, version } = (await mireia.get(path)).as(SpacePage)
  const wanted = stand
    .filter(({ id }) => id !== rooms.left)
    .map((room) => ({ ...room, parts: room.parts.filter((part) => part !== rooms.left) }))
  expect(await mireia.put(`${path}/rooms`, { rooms: wanted }, { ifMatch: version })).toMatchObject({
    status: 409,
    body: { code: 'spaces/room-in-use' },
  })
})
