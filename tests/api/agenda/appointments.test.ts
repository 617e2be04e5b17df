import { beforeEach, expect, test } from 'vitest'
import { Agenda } from '#domain/activities/agenda.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { addActivity, fillRooms, rooms } from '../desk/programme.ts'
import { borrowers, fillCatalogue } from '../desk/resource-bank.ts'
import { far, give, wanted } from './giving.ts'

beforeEach(async () => {
  await fillRooms(desk.db)
  await fillCatalogue(desk.db)
  // Added at the lighthouse this morning, so its counter serves her.
  await desk.db
    .updateTable('borrowers')
    .set({ space_id: spaces.far, created_at: desk.clock.now() })
    .where('id', '=', borrowers.rosa)
    .execute()
})

const week = '/agenda/mine?from=2026-11-23&to=2026-11-30'
const appointment = (id: string) => `${far}/appointments/${id}`

test('an appointment stands in the agenda of whoever gives it, with the name of the person', async () => {
  const mireia = await desk.as('professional')
  const { id } = await give(mireia, { borrower: borrowers.rosa, room: rooms.left })
  const { appointments } = (await mireia.get(week)).as(Agenda)
  expect(appointments).toMatchObject([
    {
      id,
      staff: { name: 'Mireia Soler' },
      space: { name: 'Espai del Far' },
      person: { id: borrowers.rosa },
      room: { name: 'Sala esquerra' },
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      status: 'planned',
    },
  ])
  expect(appointments[0]?.person?.shown).toMatch(/\w+ \w+/)
})

test('what is answered to a change names nobody', async () => {
  const mireia = await desk.as('professional')
  const answer = await mireia.post(
    `${far}/appointments`,
    await wanted({ borrower: borrowers.rosa }),
  )
  expect(Object.keys(answer.body ?? {}).toSorted()).toEqual([
    'end',
    'id',
    'start',
    'status',
    'version',
  ])
})

test('nobody has two appointments at a time, and the refusal says with what', async () => {
  const mireia = await desk.as('professional')
  await addActivity(desk.db, ['2026-11-24T10:30'], { staff: [staff.professional] })
  expect(await mireia.post(`${far}/appointments`, await wanted())).toMatchObject({
    status: 409,
    body: {
      code: 'activities/clash',
      who: 'Mireia Soler',
      kind: 'session',
      with: 'Parlem de descans',
      from: '2026-11-24T10:30',
      until: '2026-11-24T12:00',
    },
  })
})

test('a room that is a part of another is not had by two', async () => {
  const mireia = await desk.as('professional')
  await addActivity(desk.db, ['2026-11-24T10:30'], { room: rooms.hall })
  expect(
    await mireia.post(`${far}/appointments`, await wanted({ room: rooms.left })),
  ).toMatchObject({ status: 409, body: { code: 'activities/clash', who: 'Sala esquerra' } })
})

test('an appointment moves on the version that was read, and not into another', async () => {
  const mireia = await desk.as('professional')
  const first = await give(mireia)
  await give(mireia, { start: '2026-11-24T12:00' })
  const moved = await mireia.patch(
    appointment(first.id),
    { start: '2026-11-24T10:30' },
    { ifMatch: 1 },
  )
  expect(moved).toMatchObject({
    status: 200,
    body: { start: '2026-11-24T10:30', end: '2026-11-24T11:30', version: 2 },
  })
  expect(await mireia.patch(appointment(first.id), { minutes: 120 }, { ifMatch: 2 })).toMatchObject(
    { status: 409, body: { code: 'activities/clash', kind: 'appointment' } },
  )
  expect(await mireia.patch(appointment(first.id), { minutes: 30 }, { ifMatch: 1 })).toMatchObject({
    status: 412,
  })
})

test('a time that the clocks skip or show twice is refused', async () => {
  const mireia = await desk.as('professional')
  expect(
    await mireia.post(`${far}/appointments`, await wanted({ start: '2027-03-28T02:30' })),
  ).toMatchObject({ status: 422, body: { code: 'activities/no-such-time' } })
  expect(
    await mireia.post(`${far}/appointments`, await wanted({ start: '2027-10-31T02:30' })),
  ).toMatchObject({ status: 422, body: { code: 'activities/time-twice' } })
})

test('what came of it is said once it has begun, and a referral says where to', async () => {
  const mireia = await desk.as('professional')
  const { id } = await give(mireia)
  const said = { status: 'attended', outcome: 'informed' }
  expect(await mireia.post(`${appointment(id)}/outcome`, said, { ifMatch: 1 })).toMatchObject({
    status: 409,
    body: { code: 'agenda/not-in-state' },
  })
  desk.clock.set('2026-11-24T12:00:00Z')
  const next = await desk.as('professional')
  expect(
    await next.post(
      `${appointment(id)}/outcome`,
      { status: 'attended', outcome: 'referred' },
      { ifMatch: 1 },
    ),
  ).toMatchObject({ status: 400, body: { fields: [{ path: 'referral' }] } })
  expect(await next.get('/agenda/unclosed')).toMatchObject({ body: { items: [{ id }] } })
  expect(await next.post(`${appointment(id)}/outcome`, said, { ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { status: 'attended' },
  })
  expect(await next.get('/agenda/unclosed')).toMatchObject({ body: { items: [] } })
})

test('an appointment that was cancelled is restored unless its time is taken by then', async () => {
  const mireia = await desk.as('professional')
  const { id } = await give(mireia)
  const cancelled = { status: 'cancelled-by-person' }
  await mireia.post(`${appointment(id)}/outcome`, cancelled, { ifMatch: 1 })
  const second = await give(mireia)
  const again = () =>
    mireia.post(`${appointment(id)}/outcome`, { status: 'planned' }, { ifMatch: 2 })
  expect(await again()).toMatchObject({ status: 409, body: { code: 'activities/clash' } })
  await mireia.post(`${appointment(second.id)}/outcome`, cancelled, { ifMatch: 1 })
  expect(await again()).toMatchObject({ status: 200, body: { status: 'planned' } })
})

test('an appointment of another space is not found under this one', async () => {
  const mireia = await desk.as('professional')
  const angels = await desk.asColleague('second-professional')
  const { id } = await give(mireia)
  const elsewhere = `/agenda/spaces/${spaces.turo}/appointments/${id}`
  expect(await angels.patch(elsewhere, { minutes: 30 }, { ifMatch: 1 })).toMatchObject({
    status: 404,
    body: { code: 'agenda/unknown-appointment' },
  })
})

test('a person whom the counter does not serve is not given an appointment', async () => {
  const mireia = await desk.as('professional')
  await desk.db
    .updateTable('borrowers')
    .set({ space_id: spaces.turo, created_at: '2026-11-20T09:00:00Z' })
    .where('id', '=', borrowers.amadou)
    .execute()
  expect(
    await mireia.post(`${far}/appointments`, await wanted({ borrower: borrowers.amadou })),
  ).toMatchObject({ status: 404, body: { code: 'borrowers/unknown' } })
})

test('whoever does not work at a space is in nobody’s agenda there', async () => {
  const mireia = await desk.as('professional')
  expect(
    await mireia.post(`${far}/appointments`, await wanted({ staff: staff.secondProfessional })),
  ).toMatchObject({ status: 404, body: { code: 'people/unknown' } })
})
