import { expect, test } from 'vitest'
import { SpacePage } from '#domain/space.ts'
import { desk } from './desk/desk.ts'
import { spaces } from './desk/fixture.ts'

const far = `/spaces/${spaces.far}`
const morning = { from: '09:30', until: '14:00' }
const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [morning] : []))
const hours = { week, seasons: [], closures: [] }

test('a space whose hours nobody has told opens on no day that is known', async () => {
  const space = (await (await desk.as('planner')).get(far)).as(SpacePage)
  expect(space).toMatchObject({ today: [], opensNext: null, hours: { seasons: [], closures: [] } })
})

test('a professional sets the hours of her space, and everyone reads them at once', async () => {
  const professional = await desk.as('professional')
  expect(await professional.put(`${far}/hours`, hours, { ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { hours, today: [morning], version: 2, opensNext: { day: '2026-11-23' } },
  })
  expect(await (await desk.as('communications')).get('/spaces')).toMatchObject({
    body: { items: [{ today: [] }, { id: spaces.far, today: [morning] }, { today: [] }] },
  })
})

test('the day is the city’s, which late at night is another than that of the server', async () => {
  const administrator = await desk.as('administrator')
  await administrator.put(`${far}/hours`, hours, { ifMatch: 1 })
  // Half past eleven on Friday evening in UTC is Saturday in the city.
  desk.clock.set('2026-11-27T23:30:00Z')
  expect(await (await desk.as('planner')).get(far)).toMatchObject({
    body: { today: [], opensNext: { day: '2026-11-30', intervals: [morning] } },
  })
})

test('a closure is seen in the list on its days', async () => {
  const administrator = await desk.as('administrator')
  const closures = [{ from: '2026-11-23', until: '2026-11-25', reason: 'Obres' }]
  const answer = await administrator.put(`${far}/hours`, { ...hours, closures }, { ifMatch: 1 })
  expect(answer.body).toMatchObject({ today: [], opensNext: { day: '2026-11-25' } })
})

test.each([
  [
    'an overlap',
    { week: week.with(0, [morning, { from: '13:00', until: '15:00' }]) },
    'week.0',
    'overlap',
  ],
  [
    'an end before the beginning',
    { week: week.with(0, [{ from: '09:00', until: '08:00' }]) },
    'week.0.0.until',
    'order',
  ],
  ['six days', { week: week.slice(1) }, 'week', 'too-small'],
  ['a field of its own', { holidays: [] }, '', 'unrecognized-keys'],
])('%s is told at its field', async (_, part, path, problem) => {
  const administrator = await desk.as('administrator')
  const answer = await administrator.put(`${far}/hours`, { ...hours, ...part }, { ifMatch: 1 })
  expect(answer).toMatchObject({ status: 400, body: { fields: [{ path, problem }] } })
})

test('hours set on a version that no longer stands are refused and not kept', async () => {
  const administrator = await desk.as('administrator')
  await administrator.patch(far, { phone: null }, { ifMatch: 1 })
  expect(await administrator.put(`${far}/hours`, hours, { ifMatch: 1 })).toMatchObject({
    status: 412,
    body: { code: 'version/stale', version: 2 },
  })
  expect((await administrator.get(far)).as(SpacePage).opensNext).toBeNull()
})
