import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Attendance, AttendanceAtDoor, MissedAttendance } from '#domain/activities/attendance.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addActivity } from '../desk/programme.ts'
import { addRegistration } from '../desk/registered.ts'
import { borrowers, fillCatalogue } from '../desk/resource-bank.ts'

// It is Monday at ten.
const start = '2026-11-23T10:15'
const far = `/activities/spaces/${spaces.far}`
const at = (occurrence: string) => `${far}/occurrences/${occurrence}/attendance`
const Missing = z.object({
  items: z.array(MissedAttendance),
  total: z.int(),
  next: z.string().nullable(),
})

beforeEach(() => fillCatalogue(desk.db))

async function aSession(how: Parameters<typeof addActivity>[2] = {}, starts = [start]) {
  const { activity, occurrences } = await addActivity(desk.db, starts, how)
  return { activity, session: occurrences[0] ?? '' }
}
const here = (registration: string, companions = 0) => ({
  registration,
  state: 'present',
  companions,
})

test('who came is noted for many at once, and the last press counts', async () => {
  const { session } = await aSession({ companionsMax: 2 })
  const rosa = await addRegistration(desk.db, { session, companions: 2 })
  const amadou = await addRegistration(desk.db, { session, borrower: borrowers.amadou })
  const client = await desk.as('professional')
  const absent = { registration: amadou, state: 'absent' }
  const marks = [absent, here(rosa, 2), { ...absent, state: 'late' }]
  const noted = (await client.put(at(session), { marks, walkIns: 3 })).as(Attendance)
  expect(noted).toMatchObject({ walkIns: 3, closed: false })
  expect(noted.marks).toHaveLength(2)
  expect(noted.marks).toContainEqual({
    registration: rosa,
    state: 'present',
    companions: 2,
    version: 1,
  })
  expect(noted.marks).toContainEqual({
    registration: amadou,
    state: 'late',
    companions: 0,
    version: 1,
  })
  const again = {
    marks: [
      { registration: rosa, state: 'excused' },
      { ...absent, state: null },
    ],
  }
  expect((await client.put(at(session), again)).as(Attendance).marks).toEqual([
    { registration: rosa, state: 'excused', companions: 0, version: 2 },
  ])
})

test('two tablets note different people, and each is told what the other noted', async () => {
  const { session } = await aSession()
  const rosa = await addRegistration(desk.db, { session })
  const amadou = await addRegistration(desk.db, { session, borrower: borrowers.amadou })
  const [one, other] = [await desk.as('professional'), await desk.as('professional')]
  await one.put(at(session), { marks: [here(rosa)] })
  const noted = (await other.put(at(session), { marks: [here(amadou)] })).as(Attendance)
  expect(noted.marks.map(({ registration }) => registration).toSorted()).toEqual(
    [rosa, amadou].toSorted(),
  )
})

test('whoever takes the whole course is noted in each session', async () => {
  const { activity, session } = await aSession({ registersFor: 'course' })
  const rosa = await addRegistration(desk.db, { activity })
  const client = await desk.as('professional')
  expect((await client.put(at(session), { marks: [here(rosa)] })).status).toBe(200)
})

test('nobody is noted who waits, is only offered a seat or comes to another session', async () => {
  const { session } = await aSession()
  const { session: other } = await aSession({}, ['2026-11-23T08:00'])
  const waits = await addRegistration(desk.db, { session, state: 'waiting' })
  const isOffered = await addRegistration(desk.db, {
    session,
    state: 'offered',
    borrower: borrowers.amadou,
  })
  const elsewhere = await addRegistration(desk.db, { session: other })
  const client = await desk.as('professional')
  for (const registration of [waits, isOffered, elsewhere])
    expect(await client.put(at(session), { marks: [here(registration)] })).toMatchObject({
      status: 404,
      body: { code: 'registrations/unknown' },
    })
})

test('nobody brings more people than were registered with her', async () => {
  const { session } = await aSession({ companionsMax: 2 })
  const rosa = await addRegistration(desk.db, { session, companions: 1 })
  const client = await desk.as('professional')
  expect(await client.put(at(session), { marks: [here(rosa, 2)] })).toMatchObject({
    status: 422,
    body: { code: 'registrations/too-many-companions' },
  })
})

test('attendance is taken from half an hour before, and not before that', async () => {
  const { session } = await aSession({}, ['2026-11-23T10:00'])
  const client = await desk.as('professional')
  desk.clock.set('2026-11-23T08:29:00Z')
  const early = await client.put(at(session), { marks: [], walkIns: 1 })
  expect(early).toMatchObject({ status: 409, body: { code: 'registrations/too-early' } })
  expect(early.as(z.looseObject({ from: z.string() })).from).toBe('2026-11-23T09:30')
  desk.clock.set('2026-11-23T08:30:00Z')
  expect((await client.put(at(session), { marks: [], walkIns: 1 })).status).toBe(200)
})

test('a session that is cancelled, or of another space, is not taken attendance of', async () => {
  const client = await desk.as('professional')
  const { session: cancelled } = await aSession({ status: 'cancelled' })
  expect(await client.put(at(cancelled), { marks: [] })).toMatchObject({ status: 409 })
  const { session: elsewhere } = await aSession({ space: spaces.turo })
  expect(await client.put(at(elsewhere), { marks: [] })).toMatchObject({
    status: 404,
    body: { code: 'activities/unknown-occurrence' },
  })
})

test('a closed list stays closed when somebody who came late is noted', async () => {
  const { session } = await aSession()
  const rosa = await addRegistration(desk.db, { session })
  const client = await desk.as('professional')
  await client.put(at(session), { marks: [], closes: true })
  expect((await client.put(at(session), { marks: [here(rosa)] })).as(Attendance)).toMatchObject({
    closed: true,
    marks: [{ state: 'present' }],
  })
})

test('what is noted of whom is in no row of the audit', async () => {
  const { session } = await aSession()
  const rosa = await addRegistration(desk.db, { session })
  const client = await desk.as('professional')
  await client.put(at(session), { marks: [here(rosa)], closes: true })
  const row = await desk.db
    .selectFrom('audit')
    .select(['act', 'facts'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ act: 'attendance.mark', facts: { marks: 1, closes: true } })
})

test('sessions that are over and not closed are missed, the latest first, a page at a time', async () => {
  const starts = ['2026-09-01T10:00', '2026-11-16T10:00', '2026-11-20T10:00', '2026-11-23T08:50']
  const { activity, occurrences } = await addActivity(desk.db, starts)
  await addActivity(desk.db, ['2026-11-19T10:00'], { registersFor: 'nothing' })
  await addActivity(desk.db, ['2026-11-19T10:00'], { status: 'draft' })
  const [, week, days] = occurrences
  const rosa = await addRegistration(desk.db, { session: days ?? '' })
  const client = await desk.as('professional')
  await client.put(at(days ?? ''), { marks: [here(rosa)] })
  const asked = `${far}/attendance/missing?limit=1`
  const first = (await client.get(asked)).as(Missing)
  expect(first).toMatchObject({
    items: [
      {
        id: days,
        activity,
        title: 'Parlem de descans',
        start: '2026-11-20T10:00',
        end: '2026-11-20T11:30',
        confirmed: 1,
        marked: 1,
      },
    ],
    total: 2,
  })
  const second = (await client.get(`${asked}&after=${first.next ?? ''}`)).as(Missing)
  expect(second.items.map(({ id }) => id)).toEqual([week])
  expect(second.next).toBeNull()
  await client.put(at(days ?? ''), { marks: [], closes: true })
  expect((await client.get(asked)).as(Missing)).toMatchObject({ total: 1, next: null })
})

test('only whoever serves people at the space takes attendance there', async () => {
  const { session } = await aSession()
  const planner = await desk.as('planner')
  const refused = { status: 403, body: { code: 'permission/not-yours' } }
  expect(await planner.put(at(session), { marks: [] })).toMatchObject(refused)
  expect(await planner.get(`${far}/attendance/missing`)).toMatchObject(refused)
})

test('at the door one reads the session, and whether it is time', async () => {
  const { activity, session } = await aSession({}, ['2026-11-23T11:00'])
  const client = await desk.as('professional')
  const read = async () => (await client.get(at(session))).as(AttendanceAtDoor)
  expect(await read()).toMatchObject({ opens: false, from: '2026-11-23T10:30', marks: [] })
  desk.clock.set('2026-11-23T09:30:00Z')
  await client.put(at(session), { marks: [], walkIns: 2, closes: true })
  const shown = { activity, place: null, status: 'published' }
  const texts = { ca: { title: 'Parlem de descans' } }
  expect(await read()).toMatchObject({ ...shown, texts, opens: true, walkIns: 2, closed: true })
})
