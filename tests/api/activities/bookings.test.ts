import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { desk } from '../desk/desk.ts'
import { staff } from '../desk/fixture.ts'
import { addActivity, facilitators, fillRooms, rooms } from '../desk/programme.ts'

beforeEach(() => fillRooms(desk.db))

const evening = '2026-12-01T18:00'

test('a room has one session at a time', async () => {
  await addActivity(desk.db, [evening], { room: rooms.left })
  await expect(
    addActivity(desk.db, ['2026-12-01T19:00'], { room: rooms.left }),
  ).rejects.toMatchObject({ constraint: 'nobody_is_in_two_places' })
})

test('the next session in a room begins when the one before ends', async () => {
  await addActivity(desk.db, [evening], { room: rooms.left })
  await addActivity(desk.db, ['2026-12-01T19:30'], { room: rooms.left })
  expect(await desk.db.selectFrom('bookings').selectAll().execute()).toHaveLength(2)
})

test('who has the whole hall has both of its parts, and the parts do not stand in each other’s way', async () => {
  await addActivity(desk.db, [evening], { room: rooms.left })
  await addActivity(desk.db, [evening], { room: rooms.right })
  await expect(addActivity(desk.db, [evening], { room: rooms.hall })).rejects.toMatchObject({
    constraint: 'nobody_is_in_two_places',
  })
})

test.for([
  { who: 'somebody of the staff', people: { staff: [staff.professional] } },
  { who: 'somebody from outside', people: { outside: [facilitators.lawyer] } },
])('$who leads one session at a time', async ({ people }) => {
  await addActivity(desk.db, [evening], people)
  await expect(addActivity(desk.db, ['2026-12-01T17:00'], people)).rejects.toMatchObject({
    constraint: 'nobody_is_in_two_places',
  })
})

test.for(['draft', 'cancelled'] as const)(
  'what is %s takes neither room nor people',
  async (status) => {
    await addActivity(desk.db, [evening], { room: rooms.left, status, staff: [staff.professional] })
    await addActivity(desk.db, [evening], { room: rooms.left, staff: [staff.professional] })
    expect(await desk.db.selectFrom('bookings').selectAll().execute()).toHaveLength(2)
  },
)

test('a whole series moves by a session’s length although its sessions touch on the way', async () => {
  const starts = ['2026-12-01T18:00', '2026-12-01T19:30', '2026-12-01T21:00']
  await addActivity(desk.db, starts, { room: rooms.left })
  await sql`
    update occurrences set start_local = start_local + interval '90 minutes',
      end_local = end_local + interval '90 minutes'`.execute(desk.db)
  expect(await desk.db.selectFrom('bookings').selectAll().execute()).toHaveLength(3)
})

test('18:00 stays 18:00 when the clocks change, and the instant moves', async () => {
  await addActivity(desk.db, ['2027-03-22T18:00', '2027-03-29T18:00'], { room: rooms.left })
  const rows = await desk.owner.rows(`
    select start_local::text as wall, (lower(during) at time zone 'UTC')::text as at
    from taulell.occurrences order by 1`)
  expect(rows).toEqual([
    { wall: '2027-03-22 18:00:00', at: '2027-03-22 17:00:00' },
    { wall: '2027-03-29 18:00:00', at: '2027-03-29 16:00:00' },
  ])
})
