import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { CalendarImported, CheckedCalendar } from '#domain/activities/import.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addActivity, fillRooms, rooms } from '../desk/programme.ts'
import { kindId, programme, sessionsOf } from '../desk/programming.ts'
import type { Client } from '../desk/client.ts'

beforeEach(() => fillRooms(desk.db))

const far = `/activities/spaces/${spaces.far}`
const file = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')

const weekly = [
  'UID:ioga@elsewhere',
  'SUMMARY:Ioga suau',
  'DTSTART;TZID=Romance Standard Time:20270302T180000',
  'DTEND;TZID=Romance Standard Time:20270302T190000',
  'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270413T160000Z',
  'EXDATE;TZID=Romance Standard Time:20270316T180000',
]

async function checked(client: Client, text: string) {
  const wanted = { text, kind: await kindId('workshop'), publishes: true }
  return (await client.post(`${far}/import/check`, wanted)).as(CheckedCalendar)
}

async function imported(client: Client, text: string) {
  const { mark } = await checked(client, text)
  const wanted = { text, kind: await kindId('workshop'), publishes: true, mark }
  const answer = await client.post(`${far}/import`, wanted)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.as(CalendarImported)
}

const startsHere = async () => {
  const ids = await desk.db.selectFrom('activities').select('id').execute()
  return (await sessionsOf(...ids.map(({ id }) => id))).map(({ start }) => start)
}

test('a series from another calendar comes at its own hours, under a zone as Windows names it', async () => {
  const professional = await desk.as('professional')
  expect(await imported(professional, file(weekly))).toMatchObject({
    added: 1,
    sessions: 6,
    refused: 0,
  })
  expect(await startsHere()).toEqual([
    '2027-03-02T18:00',
    '2027-03-09T18:00',
    '2027-03-23T18:00',
    '2027-03-30T18:00',
    '2027-04-06T18:00',
    '2027-04-13T18:00',
  ])
})

test('importing the same file twice changes nothing', async () => {
  const professional = await desk.as('professional')
  await imported(professional, file(weekly))
  const before = await startsHere()
  const again = await imported(professional, file(weekly))
  expect(again).toEqual({
    added: 0,
    changed: 0,
    cancelled: 0,
    refused: 0,
    sessions: 0,
    changes: [],
  })
  expect(await startsHere()).toEqual(before)
})

test('an entry that is other than before changes its activity, and does not come twice', async () => {
  const professional = await desk.as('professional')
  await imported(professional, file(weekly))
  const later = weekly
    .map((line) => line.replaceAll('T180000', 'T190000').replaceAll('T160000Z', 'T170000Z'))
    .map((line) =>
      line.replace(
        'DTEND;TZID=Romance Standard Time:20270302T190000',
        'DTEND;TZID=Romance Standard Time:20270302T200000',
      ),
    )
  expect(await imported(professional, file(later))).toMatchObject({ added: 0, changed: 1 })
  expect((await startsHere()).map((start) => start.slice(11))).toEqual(
    Array.from({ length: 6 }, () => '19:00'),
  )
})

test('an import is taken back, and leaves nothing', async () => {
  const professional = await desk.as('professional')
  const { changes } = await imported(professional, file(weekly))
  expect((await professional.post(`${far}/changes/${changes[0]}/undo`, undefined)).status).toBe(200)
  expect(await startsHere()).toEqual([])
})

test('a session that was moved there is moved here, and one called off says so', async () => {
  const professional = await desk.as('professional')
  const moved = [
    'UID:ioga@elsewhere',
    'SUMMARY:Ioga suau',
    'RECURRENCE-ID;TZID=Europe/Madrid:20270309T180000',
    'DTSTART;TZID=Europe/Madrid:20270310T110000',
    'DTEND;TZID=Europe/Madrid:20270310T120000',
  ]
  const off = [
    'UID:ioga@elsewhere',
    'SUMMARY:Ioga suau',
    'STATUS:CANCELLED',
    'RECURRENCE-ID;TZID=Europe/Madrid:20270323T180000',
    'DTSTART;TZID=Europe/Madrid:20270323T180000',
    'DTEND;TZID=Europe/Madrid:20270323T190000',
  ]
  await imported(professional, file(weekly, moved, off))
  const rows = await desk.db
    .selectFrom('occurrences')
    .select(['start_local', 'status', 'own'])
    .orderBy('start_local')
    .execute()
  expect(rows.slice(1, 3)).toEqual([
    { start_local: '2027-03-10T11:00', status: 'published', own: ['time'] },
    { start_local: '2027-03-23T18:00', status: 'cancelled', own: [] },
  ])
})

test.for([
  { what: 'all day long', lines: ['DTSTART;VALUE=DATE:20270302'], problem: 'all-day' },
  { what: 'without a start', lines: ['SUMMARY:Res'], problem: 'no-start' },
  {
    what: 'at a time that the clock skips',
    lines: ['DTSTART;TZID=Europe/Madrid:20270328T023000'],
    problem: 'no-such-time',
  },
  {
    what: 'called off before it came',
    lines: ['DTSTART:20270302T170000Z', 'STATUS:CANCELLED'],
    problem: 'cancelled',
  },
])('what is $what is refused and said why', async ({ lines, problem }) => {
  const professional = await desk.as('professional')
  const { events } = await checked(professional, file(['UID:x@y', ...lines]))
  expect(events).toMatchObject([{ does: 'refused', problem }])
})

test.for([
  { said: 'in UTC', line: 'DTSTART:20270329T160000Z' },
  { said: 'by the wall clock alone', line: 'DTSTART:20270329T180000' },
  { said: 'in a zone elsewhere', line: 'DTSTART;TZID=America/New_York:20270329T120000' },
])('a start that is said $said comes at six in the evening of the city', async ({ line }) => {
  const professional = await desk.as('professional')
  await imported(professional, file(['UID:x@y', 'SUMMARY:Xerrada', line]))
  expect(await startsHere()).toEqual(['2027-03-29T18:00'])
})

test('a series without end is followed for a year and a half, and a rule beyond the form is kept as it is', async () => {
  const professional = await desk.as('professional')
  const endless = [
    'UID:a@y',
    'SUMMARY:Cada dia',
    'DTSTART;TZID=Europe/Madrid:20270301T100000',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
  ]
  const strange = [
    'UID:b@y',
    'SUMMARY:Estrany',
    'DTSTART;TZID=Europe/Madrid:20270301T120000',
    'RRULE:FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1;COUNT=3',
  ]
  const { events } = await checked(professional, file(endless, strange))
  expect(events).toMatchObject([
    { endless: true, foreign: false, sessions: 79 },
    { endless: false, foreign: true, sessions: 3 },
  ])
  await imported(professional, file(endless, strange))
  const rule = await desk.db
    .selectFrom('activities')
    .select('foreign_rule')
    .where('foreign_uid', '=', 'b@y')
    .executeTakeFirst()
  expect(rule?.foreign_rule).toContain('BYSETPOS=1')
})

test('what this desk publishes, it reads back as it is', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional, {
    extraStarts: ['2027-03-05T11:00'],
    skippedStarts: ['2027-03-16T18:00'],
  })
  await addActivity(desk.db, ['2027-05-01T10:00'])
  const before = (await sessionsOf(activity)).map(({ start }) => start)
  const text = await (await desk.app.request(`/feeds/spaces/${spaces.far}.ics`)).text()
  const elsewhere = await desk.asColleague('second-professional')
  const turo = `/activities/spaces/${spaces.turo}/import`
  const wanted = { text, kind: await kindId('talk') }
  const { mark } = (await elsewhere.post(`${turo}/check`, wanted)).as(
    z.object({ mark: z.string() }),
  )
  expect((await elsewhere.post(turo, { ...wanted, mark })).body).toMatchObject({
    added: 2,
    sessions: 9,
  })
  const copies = await desk.db
    .selectFrom('occurrences')
    .select('start_local as start')
    .where('space_id', '=', spaces.turo)
    .orderBy('start_local')
    .execute()
  expect(copies.map(({ start }) => start)).toEqual([...before, '2027-05-01T10:00'])
})

test('what is not a calendar is refused whole', async () => {
  const professional = await desk.as('professional')
  const refused = await professional.post(`${far}/import/check`, {
    text: 'Hola',
    kind: await kindId('talk'),
  })
  expect([refused.status, refused.body]).toMatchObject([422, { code: 'activities/import-refused' }])
})

const talk = (uid: string, title: string) => [
  `UID:${uid}`,
  `SUMMARY:${title}`,
  'DTSTART;TZID=Europe/Madrid:20270302T180000',
  'DTEND;TZID=Europe/Madrid:20270302T190000',
]

test('what comes in takes the room that was chosen, and two entries at once do not share it', async () => {
  const professional = await desk.as('professional')
  const bring = async (text: string) => {
    const wanted = { text, kind: await kindId('talk'), publishes: true, room: rooms.hall }
    const { mark } = (await professional.post(`${far}/import/check`, wanted)).as(CheckedCalendar)
    return professional.post(`${far}/import`, { ...wanted, mark })
  }
  const one = talk('one@elsewhere', 'Xerrada de son')
  expect(await bring(file(one, talk('two@elsewhere', 'Xerrada de sol')))).toMatchObject({
    status: 409,
    body: { code: 'activities/clash', with: 'Xerrada de son', start: '2027-03-02T18:00' },
  })
  expect(await startsHere()).toEqual([])
  expect(await bring(file(one))).toMatchObject({ status: 201, body: { added: 1 } })
  const taken = await desk.db.selectFrom('bookings').select('room_id').orderBy('room_id').execute()
  expect(taken).toEqual([{ room_id: rooms.left }, { room_id: rooms.right }])
})

test('a room of another space is refused', async () => {
  const professional = await desk.as('professional')
  const wanted = { text: file(weekly), kind: await kindId('talk'), room: rooms.elsewhere }
  expect(await professional.post(`${far}/import/check`, wanted)).toMatchObject({
    status: 422,
    body: { code: 'spaces/unknown-room', fields: [{ path: 'room' }] },
  })
})
