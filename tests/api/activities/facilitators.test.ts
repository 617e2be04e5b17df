import { beforeEach, expect, test } from 'vitest'
import { desk } from '../desk/desk.ts'
import { addActivity, facilitators, fillRooms } from '../desk/programme.ts'

beforeEach(() => fillRooms(desk.db))

const one = `/activities/facilitators/${facilitators.lawyer}`

test('somebody from outside is renamed, and stays who leads what they lead', async () => {
  const { activity } = await addActivity(desk.db, ['2027-03-02T18:00'], {
    outside: [facilitators.lawyer],
  })
  const administrator = await desk.as('administrator')
  expect(
    await administrator.patch(one, { name: 'Mercè Ribas i Puig' }, { ifMatch: 1 }),
  ).toMatchObject({ status: 200, body: { name: 'Mercè Ribas i Puig', version: 2 } })
  expect(await administrator.get(`/activities/${activity}`)).toMatchObject({
    body: { facilitators: [{ name: 'Mercè Ribas i Puig' }] },
  })
})

test('whoever is retired is offered no more, is still on the list, and can come back', async () => {
  const administrator = await desk.as('administrator')
  const offered = async () =>
    (await administrator.get('/activities/facilitators?search=ribas')).body
  await administrator.patch(one, { retired: true }, { ifMatch: 1 })
  expect(await offered()).toEqual({ items: [] })
  expect(await administrator.get('/activities/facilitators/outside')).toMatchObject({
    body: { items: [{ id: facilitators.lawyer, retiredOn: '2026-11-23', version: 2 }] },
  })
  await administrator.patch(one, { retired: false }, { ifMatch: 2 })
  expect(await offered()).toMatchObject({ items: [{ id: facilitators.lawyer }] })
})

test('a change on what somebody else changed meanwhile is refused, and so is a name that is taken', async () => {
  const administrator = await desk.as('administrator')
  expect(await administrator.patch(one, { organisation: '' }, { ifMatch: 7 })).toMatchObject({
    status: 412,
    body: { code: 'version/stale', version: 1 },
  })
  await desk.db.insertInto('facilitators').values({ name: 'Pol Vila', organisation: '' }).execute()
  expect(
    await administrator.patch(one, { name: 'Pol Vila', organisation: '' }, { ifMatch: 1 }),
  ).toMatchObject({ status: 409, body: { code: 'activities/name-taken' } })
})

test('a professional reads the list and does not change it; nobody unknown is changed', async () => {
  const mireia = await desk.as('professional')
  expect(await mireia.get('/activities/facilitators/outside')).toMatchObject({ status: 200 })
  expect(await mireia.patch(one, { retired: true }, { ifMatch: 1 })).toMatchObject({ status: 403 })
  const administrator = await desk.as('administrator')
  expect(
    await administrator.patch(
      '/activities/facilitators/00000000-0000-4000-8000-000000000000',
      { retired: true },
      { ifMatch: 1 },
    ),
  ).toMatchObject({ body: { code: 'activities/unknown-facilitator' } })
})
