import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { ColleagueAgenda } from '#domain/activities/agenda.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { addActivity, fillRooms } from '../desk/programme.ts'
import { far, give, visitType } from './giving.ts'

beforeEach(() => fillRooms(desk.db))

const absence = { start: '2026-11-24T09:00', end: '2026-11-24T14:00', because: 'training' }
const Slots = z.object({ items: z.array(z.object({ start: z.string(), end: z.string() })) })
const mornings = [
  [{ from: '09:30', until: '11:00' }],
  [{ from: '09:30', until: '11:00' }],
  [],
  [],
  [],
  [],
  [],
]

test('an absence over an appointment is refused with all that is to be moved first', async () => {
  const mireia = await desk.as('professional')
  await give(mireia)
  await addActivity(desk.db, ['2026-11-24T12:00'], { staff: [staff.professional] })
  expect(await mireia.post('/agenda/absences', absence)).toMatchObject({
    status: 409,
    body: {
      code: 'activities/clash',
      all: ['appointment 2026-11-24T10:00', 'session 2026-11-24T12:00 Parlem de descans'],
    },
  })
})

test('nobody is given an appointment while absent, and may be once the absence is taken back', async () => {
  const mireia = await desk.as('professional')
  const { id } = (await mireia.post('/agenda/absences', absence)).as(
    z.looseObject({ id: z.string() }),
  )
  await expect(give(mireia)).rejects.toThrow('activities/clash')
  expect(
    await mireia.patch(`/agenda/absences/${id}`, { start: '2026-11-24T11:00' }, { ifMatch: 1 }),
  ).toMatchObject({ status: 200, body: { start: '2026-11-24T11:00', version: 2 } })
  await give(mireia)
  expect(await mireia.remove(`/agenda/absences/${id}`)).toMatchObject({ status: 200 })
  await give(mireia, { start: '2026-11-24T12:00' })
})

test('an absence of somebody else is not there', async () => {
  const mireia = await desk.as('professional')
  const { id } = (await mireia.post('/agenda/absences', absence)).as(
    z.looseObject({ id: z.string() }),
  )
  const planner = await desk.as('planner')
  expect(await planner.remove(`/agenda/absences/${id}`)).toMatchObject({
    status: 404,
    body: { code: 'agenda/unknown-absence' },
  })
})

test('an absence that ends before it begins is refused at its end', async () => {
  const mireia = await desk.as('professional')
  expect(
    await mireia.post('/agenda/absences', { ...absence, end: '2026-11-24T08:00' }),
  ).toMatchObject({ status: 400, body: { fields: [{ path: 'end', problem: 'order' }] } })
})

test('the next free times lie inside the availability, and not over what is there', async () => {
  const mireia = await desk.as('professional')
  await mireia.put(`${far}/availability`, { week: mornings })
  await give(mireia, { start: '2026-11-30T09:30' })
  const { items } = (await mireia.get(`${far}/free?type=${await visitType()}`)).as(Slots)
  // The clock says ten on Monday; an hour that began at half past nine is gone.
  expect(items.slice(0, 3).map(({ start }) => start)).toEqual([
    '2026-11-23T10:00',
    '2026-11-24T09:30',
    '2026-12-01T09:30',
  ])
})

test('on a holiday nothing is free', async () => {
  const mireia = await desk.as('professional')
  await mireia.put(`${far}/availability`, { week: mornings })
  await desk.db
    .insertInto('holidays')
    .values({
      from_on: '2026-11-24',
      until_on: '2026-11-25',
      scope: 'city',
      name_ca: 'Festa major',
      name_es: 'Fiesta mayor',
      name_en: 'Local feast',
    })
    .execute()
  const { items } = (await mireia.get(`${far}/free?type=${await visitType()}&from=2026-11-24`)).as(
    Slots,
  )
  expect(items[0]?.start).toBe('2026-11-30T09:30')
})

test('availability that is said anew holds from today, and once', async () => {
  const mireia = await desk.as('professional')
  await mireia.put(`${far}/availability`, { week: mornings })
  const week = mornings.with(4, [{ from: '16:00', until: '24:00' }])
  expect(await mireia.put(`${far}/availability`, { week })).toMatchObject({
    status: 200,
    body: { items: [{ from: '2026-11-23', until: null, week }] },
  })
  expect(await mireia.get('/agenda/availability')).toMatchObject({
    body: { items: [{ space: { id: spaces.far }, week }] },
  })
})

test('of a colleague, what is of the space is told in full and the rest as taken', async () => {
  const mireia = await desk.as('professional')
  await give(mireia)
  await mireia.post('/agenda/absences', {
    ...absence,
    start: '2026-11-24T16:00',
    end: '2026-11-24T18:00',
  })
  const planner = await desk.as('planner')
  const path = `${far}/staff/${staff.professional}?from=2026-11-23&to=2026-11-30`
  expect(await planner.get(path)).toMatchObject({ status: 403 })
  const seen = (await mireia.get(path)).as(ColleagueAgenda)
  expect(seen.appointments.map(({ start }) => start)).toEqual(['2026-11-24T10:00'])
  expect(seen.busy).toEqual([{ start: '2026-11-24T16:00', end: '2026-11-24T18:00' }])
})

test('the lists of words are the city’s to change, and what is retired is given no more', async () => {
  const administrator = await desk.as('administrator')
  const names = { ca: 'Videotrucada', es: 'Videollamada', en: 'Video call' }
  const added = await administrator.post('/agenda/words/types', { names, minutes: 45 })
  expect(added).toMatchObject({ status: 201, body: { names, minutes: 45, retiredOn: null } })
  const { id } = added.as(z.looseObject({ id: z.string() }))
  expect(
    await administrator.patch(`/agenda/words/types/${id}`, { retired: true }, { ifMatch: 1 }),
  ).toMatchObject({ status: 200, body: { retiredOn: '2026-11-23', version: 2 } })
  const mireia = await desk.as('professional')
  await expect(give(mireia, { type: id })).rejects.toThrow('agenda/unknown-word')
})
