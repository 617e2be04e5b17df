import { beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import {
  RegistrationList,
  RegistrationMark,
  type NewRegistration,
} from '#domain/activities/registration.ts'
import { offersJob } from '#api/registrations/offers.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addActivity } from '../desk/programme.ts'
import { addRegistration } from '../desk/registered.ts'
import { fillCatalogue } from '../desk/resource-bank.ts'

const far = `/activities/spaces/${spaces.far}`
const start = '2026-12-01T18:00'
const person = (number: number) => `77777777-0000-4000-8000-${String(number).padStart(12, '0')}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  // Added at this counter today, and so served by it.
  await sql`insert into borrowers (id, given_name, family_name, phone, relation, space_id, created_at)
    select ('77777777-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Persona', 'Número ' || n,
      '600 200 ' || n, 'family', ${spaces.far}::uuid, ${desk.clock.now()}::timestamptz
    from generate_series(101, 132) n`.execute(desk.db)
})

type Made = Parameters<typeof addActivity>[2]
async function aSession(about: Made = {}, starts: string[] = [start]) {
  const { activity, occurrences } = await addActivity(desk.db, starts, { capacity: 1, ...about })
  return { activity, session: occurrences[0] ?? '', other: occurrences[1] ?? '' }
}

async function post(path: string, body: object, version?: number) {
  const client = await desk.as('professional')
  return client.post(`${far}/${path}`, body, version === undefined ? {} : { ifMatch: version })
}
const ask = (session: string, number: number, more: Partial<NewRegistration> = {}) =>
  post(`occurrences/${session}/registrations`, { borrower: person(number), ...more })
async function registered(session: string, number: number, more: Partial<NewRegistration> = {}) {
  const answer = await ask(session, number, more)
  expect(answer.status).toBe(201)
  return answer.as(RegistrationMark)
}
async function act(id: string, name: string, version: number, body: object = {}) {
  const answer = await post(`registrations/${id}/${name}`, body, version)
  expect(answer.status).toBe(200)
  return answer.as(RegistrationMark)
}
async function listOf(session: string) {
  const client = await desk.as('professional')
  return (await client.get(`${far}/occurrences/${session}/registrations`)).as(RegistrationList)
}
const standing = async (session: string) =>
  (await listOf(session)).items.map(({ person: who, state, queue }) => [
    Number(who?.shown.split(' ').at(-1)),
    state,
    queue,
  ])

test('whoever finds a seat has it; whoever comes later waits in her order', async () => {
  const { session } = await aSession()
  expect(await registered(session, 101)).toMatchObject({ state: 'confirmed', queue: null })
  expect(await registered(session, 102)).toMatchObject({ state: 'waiting', queue: 1 })
  expect(await registered(session, 103)).toMatchObject({ state: 'waiting', queue: 2 })
  expect(await standing(session)).toEqual([
    [101, 'confirmed', null],
    [102, 'waiting', 1],
    [103, 'waiting', 2],
  ])
  expect((await listOf(session)).seats).toEqual({
    capacity: 1,
    confirmed: 1,
    offered: 0,
    waiting: 2,
    free: 0,
  })
})

test('who gives up her seat lets in the next one; taken back, she stands first in the line', async () => {
  const { session } = await aSession()
  const first = await registered(session, 101)
  await registered(session, 102)
  await registered(session, 103)
  const gone = await act(first.id, 'cancel', 1, { by: 'person' })
  expect(gone).toMatchObject({ state: 'cancelled-by-person', promoted: 1 })
  const back = await act(first.id, 'restore', gone.version)
  expect(back).toMatchObject({ state: 'waiting', queue: 1 })
  expect(await standing(session)).toEqual([
    [102, 'confirmed', null],
    [101, 'waiting', 1],
    [103, 'waiting', 2],
  ])
})

test('a seat given up by mistake is hers again while nobody waits for it', async () => {
  const { session } = await aSession()
  const { id } = await registered(session, 101)
  const { version } = await act(id, 'cancel', 1, { by: 'person' })
  expect(await act(id, 'restore', version)).toMatchObject({ state: 'confirmed' })
})

test('nobody overtakes: two seats are not taken by one who asks after a couple', async () => {
  const { session } = await aSession({ capacity: 2, companionsMax: 2 })
  await registered(session, 101)
  expect(await registered(session, 102, { companions: 1 })).toMatchObject({ state: 'waiting' })
  expect(await registered(session, 103)).toMatchObject({ state: 'waiting', queue: 2 })
})

test('without a waiting list a full session refuses, but for a reason that is noted', async () => {
  const { session } = await aSession({ waiting: 'none' })
  await registered(session, 101)
  expect((await ask(session, 102)).body).toMatchObject({ code: 'registrations/full' })
  const beyond = await registered(session, 102, { beyondBecause: 'room-allows' })
  expect(beyond.state).toBe('confirmed')
  expect((await listOf(session)).items.map((one) => one.beyondBecause)).toEqual([
    null,
    'room-allows',
  ])
})

test('nobody is registered twice, neither for a session nor by its course', async () => {
  const { session } = await aSession({ capacity: 5 })
  await registered(session, 101)
  expect((await ask(session, 101)).body).toMatchObject({ code: 'registrations/already' })
  const course = await aSession({ capacity: 5, registersFor: 'course' }, [
    start,
    '2026-12-08T18:00',
  ])
  const path = `series/${course.activity}/registrations`
  expect((await post(path, { borrower: person(102) })).status).toBe(201)
  expect((await post(path, { borrower: person(102) })).body).toMatchObject({
    code: 'registrations/already',
  })
})

test('a course has its seat in each session, and is asked for as a whole', async () => {
  const { activity, session, other } = await aSession({ registersFor: 'course' }, [
    start,
    '2026-12-08T18:00',
  ])
  const path = `series/${activity}/registrations`
  expect((await post(path, { borrower: person(101) })).body).toMatchObject({ state: 'confirmed' })
  expect((await post(path, { borrower: person(102) })).body).toMatchObject({ queue: 1 })
  expect((await ask(session, 103)).body).toMatchObject({ code: 'registrations/closed' })
  const client = await desk.as('professional')
  expect((await client.get(`${far}/${path}`)).body).toMatchObject({
    seats: { free: 0, waiting: 1 },
  })
  for (const one of [session, other])
    expect(await standing(one)).toEqual([
      [101, 'confirmed', null],
      [102, 'waiting', 1],
    ])
})

test('what is over, cancelled or needs no registration is closed; what runs is not, and has no line', async () => {
  for (const about of [
    { status: 'cancelled' },
    { status: 'draft' },
    { registersFor: 'nothing' },
  ] as const) {
    const { session } = await aSession(about)
    expect((await ask(session, 101)).body).toMatchObject({ code: 'registrations/closed' })
  }
  const { session } = await aSession()
  desk.clock.set('2026-12-01T17:10:00Z')
  await sql`update borrowers set created_at = ${desk.clock.now()}`.execute(desk.db)
  expect(await registered(session, 101)).toMatchObject({ state: 'confirmed' })
  expect((await ask(session, 102)).body).toMatchObject({ code: 'registrations/full' })
  desk.clock.set('2026-12-01T19:00:00Z')
  expect((await ask(session, 103)).body).toMatchObject({ code: 'registrations/closed' })
})

test('as many come along as the activity allows', async () => {
  const { session } = await aSession({ capacity: 3, companionsMax: 1 })
  expect((await ask(session, 101, { companions: 2 })).body).toMatchObject({
    code: 'registrations/too-many-companions',
    most: 1,
  })
  const { id } = await registered(session, 101, { companions: 1 })
  await registered(session, 102)
  await registered(session, 103)
  const client = await desk.as('professional')
  const fewer = await client.patch(`${far}/registrations/${id}`, { companions: 0 }, { ifMatch: 1 })
  expect(fewer.body).toMatchObject({ promoted: 1 })
  const more = await client.patch(`${far}/registrations/${id}`, { companions: 1 }, { ifMatch: 2 })
  expect(more.body).toMatchObject({ code: 'registrations/full' })
})

test('an offered seat is taken, or passed on', async () => {
  const { session } = await aSession({ waiting: 'offer' })
  const first = await registered(session, 101)
  const second = await registered(session, 102)
  const third = await registered(session, 103)
  await act(first.id, 'cancel', 1, { by: 'service' })
  expect(await act(second.id, 'decline', 2)).toMatchObject({ state: 'declined', promoted: 1 })
  expect(await act(third.id, 'accept', 2)).toMatchObject({ state: 'confirmed' })
})

test('an offer that nobody takes goes to the next one, and not at night', async () => {
  const { session } = await aSession({ waiting: 'offer' })
  const first = await registered(session, 101)
  const second = await registered(session, 102)
  await registered(session, 103)
  await act(first.id, 'cancel', 1, { by: 'person' })
  const job = offersJob(desk.db)
  expect(await job.run(desk.clock.now())).toEqual({ ended: 0, promoted: 0 })
  // Four in the morning.
  expect(await job.run(new Date('2026-11-27T03:00:00Z'))).toEqual({ ended: 0, promoted: 0 })
  desk.clock.set('2026-11-27T10:00:00Z')
  expect(await job.run(desk.clock.now())).toEqual({ ended: 1, promoted: 1 })
  const late = await post(`registrations/${second.id}/accept`, {}, 3)
  expect(late.body).toMatchObject({ code: 'registrations/offer-over' })
  expect((await standing(session)).slice(0, 1)).toEqual([[103, 'offered', null]])
})

test('a registration moves to another session of its activity, and its seat is the next one’s', async () => {
  const { session, other } = await aSession({}, [start, '2026-12-08T18:00'])
  const first = await registered(session, 101)
  await registered(session, 102)
  expect(await act(first.id, 'move', 1, { to: other })).toMatchObject({
    state: 'confirmed',
    promoted: 1,
  })
  expect(await standing(other)).toEqual([[101, 'confirmed', null]])
  expect(await standing(session)).toEqual([[102, 'confirmed', null]])
})

test('who comes to a sensitive kind is shown by her initials', async () => {
  const { session } = await aSession({ kind: 'support-group' })
  await registered(session, 101)
  const list = await listOf(session)
  expect(list.sensitive).toBe(true)
  expect(list.items[0]?.person?.shown).toBe('P. N.')
  expect(JSON.stringify(list)).not.toContain('Persona')
})

test('a registration is known at its own space only, and to who serves people', async () => {
  const { session } = await aSession()
  const { id } = await registered(session, 101)
  const professional = await desk.as('professional')
  const elsewhere = `/activities/spaces/${spaces.turo}/registrations/${id}/cancel`
  expect((await professional.post(elsewhere, { by: 'person' }, { ifMatch: 1 })).status).toBeOneOf([
    403, 404,
  ])
  for (const role of ['communications', 'planner', 'coordinator', 'administrator'] as const) {
    const answer = await (await desk.as(role)).get(`${far}/occurrences/${session}/registrations`)
    expect(answer.status).toBe(403)
  }
})

test('who is registered somewhere is found at that counter; who is not served there is not registered', async () => {
  const { session } = await aSession({ capacity: 9 })
  await sql`update borrowers set created_at = created_at - interval '9 days'`.execute(desk.db)
  expect((await ask(session, 101)).body).toMatchObject({ code: 'borrowers/unknown' })
  await addRegistration(desk.db, { session, borrower: person(102) })
  const client = await desk.as('professional')
  const found = await client.post(`/people/spaces/${spaces.far}/borrowers/search`, {
    letters: 'Persona',
  })
  expect(found.body).toMatchObject({ items: [{ id: person(102) }] })
})

// A thousand in the long run.
const races = process.env['TAULELL_LONG'] === '1' ? 1000 : 3

test(
  'thirty-two people who ask at once for twenty seats: twenty have one, twelve wait, each at a place of her own',
  async () => {
    const client = await desk.as('professional')
    for (let race = 0; race < races; race++) {
      const { session } = await aSession({ capacity: 20 })
      const marks = await Promise.all(
        Array.from({ length: 32 }, async (_, i) => {
          const path = `${far}/occurrences/${session}/registrations`
          const answer = await client.post(path, { borrower: person(101 + i) })
          return answer.as(RegistrationMark)
        }),
      )
      expect(marks.filter(({ state }) => state === 'confirmed')).toHaveLength(20)
      const places = marks.flatMap(({ queue }) => queue ?? []).toSorted((a, b) => a - b)
      expect(places).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
    }
  },
  races * 10_000,
)

test('a letter says that one is registered, and only where one wants to hear', async () => {
  const { session } = await aSession({ capacity: 5 })
  await registered(session, 101)
  await registered(session, 102, { tells: false })
  const told = await desk.db.selectFrom('tellings').select(['kind', 'borrower_id as to']).execute()
  expect(told).toEqual([{ kind: 'confirmed', to: person(101) }])
})
