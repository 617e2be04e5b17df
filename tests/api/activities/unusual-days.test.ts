import { beforeEach, expect, test } from 'vitest'
import { Preview } from '#domain/activities/change.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { fillRooms, rooms } from '../desk/programme.ts'
import { draftOf } from '../desk/programming.ts'

const weekdays = [0, 1, 2, 3, 4].map(() => [{ from: '10:00', until: '20:00' }])
const ofSpring = { seasons: [], closures: [] }

beforeEach(() => fillRooms(desk.db))

const opens = (week: { from: string; until: string }[][]) =>
  desk.db
    .updateTable('spaces')
    .set({ hours: JSON.stringify({ week, ...ofSpring }) })
    .where('id', '=', spaces.far)
    .execute()

/** One session on a Saturday, and what is said of that day. */
async function daysOf(room: string | null) {
  const professional = await desk.as('professional')
  const draft = await draftOf({ start: '2027-03-06T11:00', recurrence: null, room })
  const asked = { draft, publishes: true, leaveOut: [] }
  const answer = await professional.post(`/activities/spaces/${spaces.far}/preview`, asked)
  return answer.as(Preview.pick({ days: true })).days
}

test('a day of the week on which the space never opens is said before a room is taken on it', async () => {
  await opens([...weekdays, [], []])
  expect(await daysOf(rooms.hall)).toEqual([
    {
      start: '2027-03-06T11:00',
      kind: 'not-open',
      names: { ca: 'dissabte', es: 'sábado', en: 'Saturday' },
    },
  ])
})

test('an activity without a room of the space does not need it to open', async () => {
  await opens([...weekdays, [], []])
  expect(await daysOf(null)).toEqual([])
})

test('where nobody has said when a space opens, no day is unlike the others', async () => {
  await opens([[], [], [], [], [], [], []])
  expect(await daysOf(rooms.hall)).toEqual([])
})
