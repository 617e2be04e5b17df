import { expect, test } from 'vitest'
import { Settings } from '#domain/settings.ts'
import { desk } from './desk/desk.ts'
import { staff } from './desk/fixture.ts'

const defaults = {
  timeZone: 'Europe/Madrid',
  islandPeopleMin: 10_000,
  islandPeopleMax: 30_000,
  planNeedsReview: false,
  walkingMetres: 800,
  detourFactor: 1.3,
  sessionIdleMinutes: 60,
  sessionHours: 12,
  borrowerKeepDays: 90,
}

test('a new city works with the defaults, which everyone may read', async () => {
  const answer = await (await desk.as('professional')).get('/settings')
  expect(answer.body).toEqual({ settings: defaults, version: 1 })
  expect(answer.headers.get('etag')).toBe('"1"')
  expect(Settings.parse({})).toEqual(defaults)
})

test('the administrator changes one and leaves the others', async () => {
  const administrator = await desk.as('administrator')
  const answer = await administrator.patch('/settings', { islandPeopleMin: 8000 }, { ifMatch: 1 })
  expect(answer).toMatchObject({
    status: 200,
    body: { settings: { ...defaults, islandPeopleMin: 8000 }, version: 2 },
  })
  expect(await administrator.get('/settings')).toMatchObject({ body: answer.body })
  expect(await administrator.get('/city')).toMatchObject({ body: { islandPeopleMin: 8000 } })
})

test('a change on a version that no longer stands is refused, and so is one on none', async () => {
  const administrator = await desk.as('administrator')
  await administrator.patch('/settings', { sessionHours: 8 }, { ifMatch: 1 })
  expect(await administrator.patch('/settings', { sessionHours: 9 }, { ifMatch: 1 })).toMatchObject(
    { status: 412, body: { code: 'version/stale', version: 2 } },
  )
  expect(await administrator.patch('/settings', { sessionHours: 9 })).toMatchObject({
    status: 428,
    body: { code: 'version/required' },
  })
})

test.each([
  [{ timeZone: 'Europe/Vilagrisa' }, 'timeZone'],
  [{ sessionIdleMinutes: 4 }, 'sessionIdleMinutes'],
  [{ sessionHours: 25 }, 'sessionHours'],
  [{ sessionHours: 8.5 }, 'sessionHours'],
  [{ borrowerKeepDays: 0 }, 'borrowerKeepDays'],
  [{ borrowerKeepDays: 3651 }, 'borrowerKeepDays'],
  [{ islandPeopleMin: 30_000 }, 'islandPeopleMax'],
  [{ islandPeopleMin: 9000, islandPeopleMax: 8000 }, 'islandPeopleMax'],
])('%j is refused at its field', async (change, path) => {
  const administrator = await desk.as('administrator')
  expect(await administrator.patch('/settings', change, { ifMatch: 1 })).toMatchObject({
    status: 400,
    body: { code: 'input/invalid', fields: [{ path }] },
  })
  expect(await administrator.get('/settings')).toMatchObject({ body: { version: 1 } })
})

test('the day of the city follows its time zone', async () => {
  const administrator = await desk.as('administrator')
  await administrator.patch('/settings', { timeZone: 'Pacific/Auckland' }, { ifMatch: 1 })
  const cover = { coveringId: staff.planner, from: '2026-11-24', until: '2026-11-25' }
  await administrator.post(`/people/${staff.administrator}/covers`, cover)
  // Noon of Monday in Europe is already Tuesday there.
  desk.clock.set('2026-11-23T11:00:00Z')
  expect(await (await desk.as('planner')).get('/audit')).toMatchObject({ status: 200 })
})
