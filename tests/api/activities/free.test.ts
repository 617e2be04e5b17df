import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { addActivity, facilitators, fillRooms, rooms } from '../desk/programme.ts'

const Found = z.object({ items: z.array(z.object({ start: z.string(), end: z.string() })) })

const weekdays = [0, 1, 2, 3, 4].map(() => [{ from: '10:00', until: '14:00' }])
const hours = { week: [...weekdays, [], []], seasons: [], closures: [] }

beforeEach(async () => {
  await fillRooms(desk.db)
  await desk.db
    .updateTable('spaces')
    .set({ hours: JSON.stringify(hours) })
    .where('id', '=', spaces.far)
    .execute()
})

async function starts(asked: Record<string, string> | string[][], space: string = spaces.far) {
  const mireia = await desk.as('professional')
  const query = new URLSearchParams([
    ['space', space],
    ['from', '2026-11-24'],
    ['to', '2026-11-25'],
    ...(Array.isArray(asked) ? asked : Object.entries(asked)),
  ])
  const { items } = (await mireia.get(`/activities/free?${query}`)).as(Found)
  return items.map(({ start }) => start.slice(11))
}

test('a room is free while its space is open and nothing is in it', async () => {
  expect(await starts({ room: rooms.left, minutes: '60' })).toEqual([
    '10:00',
    '11:00',
    '12:00',
    '13:00',
  ])
  await addActivity(desk.db, ['2026-11-24T11:15'], { room: rooms.left, minutes: 60 })
  expect(await starts({ room: rooms.left, minutes: '60' })).toEqual(['10:00', '12:15'])
})

test('a whole is taken with each of its parts, and a part with its whole', async () => {
  await addActivity(desk.db, ['2026-11-24T10:00'], { room: rooms.left, minutes: 120 })
  expect(await starts({ room: rooms.hall, minutes: '120' })).toEqual(['12:00'])
  expect(await starts({ room: rooms.right, minutes: '120' })).toEqual(['10:00', '12:00'])
  await addActivity(desk.db, ['2026-11-24T12:00'], { room: rooms.hall, minutes: 120 })
  expect(await starts({ room: rooms.right, minutes: '120' })).toEqual(['10:00'])
})

test('people are free together, of the staff and from outside, whatever takes them', async () => {
  await addActivity(desk.db, ['2026-11-24T10:00'], {
    space: spaces.turo,
    staff: [staff.professional],
  })
  await addActivity(desk.db, ['2026-11-24T12:30'], { outside: [facilitators.lawyer] })
  expect(
    await starts([
      ['minutes', '60'],
      ['facilitators', staff.professional],
      ['facilitators', facilitators.lawyer],
    ]),
  ).toEqual(['11:30'])
})

test('room is left for what is set up before it and cleared up after it', async () => {
  await addActivity(desk.db, ['2026-11-24T11:30'], { room: rooms.left, minutes: 60 })
  const wanted = { room: rooms.left, minutes: '60' }
  expect(await starts({ ...wanted, clearUpMinutes: '30', setUpMinutes: '30' })).toEqual([
    '10:00',
    '13:00',
  ])
  expect(await starts({ ...wanted, clearUpMinutes: '45' })).toEqual(['12:30'])
})

test('on a closure of the space and on a holiday that closes it nothing is free', async () => {
  const closures = [{ from: '2026-11-24', until: '2026-11-25', reason: 'Obres', hours: [] }]
  await desk.db
    .updateTable('spaces')
    .set({ hours: JSON.stringify({ ...hours, closures }) })
    .where('id', '=', spaces.far)
    .execute()
  expect(await starts({ minutes: '60' })).toEqual([])
  const names = { name_ca: 'Festa major', name_es: 'Fiesta mayor', name_en: 'Local feast' }
  await desk.db
    .insertInto('holidays')
    .values([
      {
        from_on: '2026-11-25',
        until_on: '2026-11-26',
        scope: 'district',
        district: '02',
        ...names,
      },
      {
        from_on: '2026-11-26',
        until_on: '2026-11-27',
        scope: 'district',
        district: '01',
        ...names,
      },
    ])
    .execute()
  const mireia = await desk.as('professional')
  const path = `/activities/free?space=${spaces.far}&from=2026-11-24&to=2026-11-28&minutes=240`
  expect((await mireia.get(path)).as(Found).items.map(({ start }) => start)).toEqual([
    '2026-11-25T10:00',
    '2026-11-27T10:00',
  ])
})

test('only some days of the week and some hours are looked through, where they are said', async () => {
  const mireia = await desk.as('professional')
  const path = `/activities/free?space=${spaces.far}&minutes=60&weekdays=13&notBefore=12:30&from=2026-11-24&to=2026-12-01`
  expect((await mireia.get(path)).as(Found).items.map(({ start }) => start)).toEqual([
    '2026-11-24T12:30',
    '2026-11-26T12:30',
  ])
})

test('an activity that is moved is not in its own way', async () => {
  const { activity } = await addActivity(desk.db, ['2026-11-24T10:00'], {
    room: rooms.left,
    minutes: 240,
  })
  expect(await starts({ room: rooms.left, minutes: '240' })).toEqual([])
  expect(await starts({ room: rooms.left, minutes: '240', exceptActivity: activity })).toEqual([
    '10:00',
  ])
})

test('a room of another space is refused, and so is a span that ends before it begins', async () => {
  const mireia = await desk.as('professional')
  expect(
    await mireia.get(`/activities/free?space=${spaces.far}&minutes=60&room=${rooms.elsewhere}`),
  ).toMatchObject({ status: 422, body: { code: 'spaces/unknown-room' } })
  expect(
    await mireia.get(
      `/activities/free?space=${spaces.far}&minutes=60&from=2026-12-02&to=2026-12-01`,
    ),
  ).toMatchObject({ status: 400, body: { fields: [{ path: 'to', problem: 'order' }] } })
})

test('at a given time, each room of a space is free or taken from when to when', async () => {
  await addActivity(desk.db, ['2026-11-24T10:00'], { room: rooms.left, minutes: 120 })
  const mireia = await desk.as('professional')
  const path = `/activities/free/rooms?space=${spaces.far}&start=2026-11-24T11:30&minutes=60`
  const taken = { start: '2026-11-24T10:00', end: '2026-11-24T12:00' }
  expect(await mireia.get(path)).toMatchObject({
    status: 200,
    body: {
      items: [
        { id: rooms.left, taken },
        { id: rooms.right, taken: null },
        { id: rooms.hall, taken },
      ],
    },
  })
})
