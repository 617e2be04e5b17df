import { beforeEach, expect, test } from 'vitest'
import { promote } from '#api/registrations/promote.ts'
import { registeredCounts } from '#api/registrations/counts.ts'
import { tellChange } from '#api/registrations/telling.ts'
import { desk } from '../desk/desk.ts'
import { addActivity } from '../desk/programme.ts'
import { borrowers, fillCatalogue } from '../desk/resource-bank.ts'

beforeEach(() => fillCatalogue(desk.db))

const start = '2026-12-01T18:00'
const states = async () =>
  (await desk.db.selectFrom('registrations').select('state').orderBy('since').execute()).map(
    ({ state }) => state,
  )

async function twoWait(waiting: 'automatic' | 'offer') {
  const { activity, occurrences } = await addActivity(desk.db, [start], { capacity: 1, waiting })
  const session = occurrences[0] ?? ''
  await desk.db
    .insertInto('registrations')
    .values(
      [borrowers.rosa, borrowers.amadou].map((borrower, i) => ({
        occurrence_id: session,
        activity_id: null,
        borrower_id: borrower,
        state: 'waiting' as const,
        offered_until: null,
        ended_at: null,
        since: new Date(Date.UTC(2026, 10, 20, i)),
        beyond_because: null,
        split_from: null,
        created_by: null,
      })),
    )
    .execute()
  return { activity, session }
}
const promoted = (activity: string) =>
  desk.db.transaction().execute((trx) => promote(trx, { activity }, desk.clock.now()))

test('who waits first comes in where a seat is free, and is told; the next one goes on waiting', async () => {
  const { activity, session } = await twoWait('automatic')
  expect(await promoted(activity)).toBe(1)
  expect(await promoted(activity)).toBe(0)
  expect(await states()).toEqual(['confirmed', 'waiting'])
  expect((await registeredCounts(desk.db, [session])).get(session)).toEqual({
    capacity: 1,
    confirmed: 1,
    offered: 0,
    waiting: 1,
    free: 0,
  })
  const tellings = await desk.db.selectFrom('tellings').select(['kind', 'borrower_id']).execute()
  expect(tellings).toEqual([{ kind: 'promoted', borrower_id: borrowers.rosa }])
})

test('where seats are offered, one is held until the offer ends', async () => {
  const { activity } = await twoWait('offer')
  expect(await promoted(activity)).toBe(1)
  expect(await states()).toEqual(['offered', 'waiting'])
})

test('each person is told of a change once', async () => {
  const { session } = await twoWait('automatic')
  const change = crypto.randomUUID()
  const told = { change, occurrences: [session], kind: 'moved' } as const
  expect([await tellChange(desk.db, told), await tellChange(desk.db, told)]).toEqual([2, 0])
})
