import { beforeEach, expect, test } from 'vitest'
import { borrowersJob } from '#api/borrowers/erasure.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addActivity, fillRooms } from '../desk/programme.ts'
import { borrowers, fillCatalogue } from '../desk/resource-bank.ts'

beforeEach(async () => {
  await fillRooms(desk.db)
  await fillCatalogue(desk.db)
  await desk.owner.rows(`update taulell.borrowers set created_at = '2026-01-01' returning id`)
})

const register = (
  occurrence: string | undefined,
  state: 'confirmed' | 'waiting',
  borrower: string,
) =>
  desk.db
    .insertInto('registrations')
    .values({ occurrence_id: occurrence ?? '', activity_id: null, borrower_id: borrower, state })
    .execute()
const nightly = () => borrowersJob(desk.db).run(desk.clock.now())
const known = async () =>
  (await desk.db.selectFrom('borrowers').select('id').execute()).map(({ id }) => id)
const seats = () =>
  desk.db
    .selectFrom('registrations')
    .select(['borrower_id', 'state'])
    .orderBy('since')
    .orderBy('id')
    .execute()

test('whoever is registered for what is still to come is not erased by the rule', async () => {
  const { occurrences } = await addActivity(desk.db, ['2027-02-01T18:00'])
  await register(occurrences[0], 'confirmed', borrowers.rosa)
  await nightly()
  expect(await known()).toEqual([borrowers.rosa])
})

test('the count of a session stays when the person is erased', async () => {
  const { occurrences } = await addActivity(desk.db, ['2026-03-02T18:00'])
  await register(occurrences[0], 'confirmed', borrowers.rosa)
  await nightly()
  expect(await known()).toEqual([])
  expect(await seats()).toEqual([{ borrower_id: null, state: 'confirmed' }])
})

test('who came to a sensitive session is forgotten there, though the person is kept for something else', async () => {
  const group = await addActivity(desk.db, ['2026-03-02T18:00'], { kind: 'support-group' })
  const walk = await addActivity(desk.db, ['2026-11-20T18:00'])
  await register(group.occurrences[0], 'confirmed', borrowers.rosa)
  await register(walk.occurrences[0], 'confirmed', borrowers.rosa)
  expect(await nightly()).toMatchObject({ sensitive: 1 })
  const whose = (await seats()).map(({ borrower_id }) => borrower_id)
  expect(whose).toHaveLength(2)
  expect(new Set(whose)).toEqual(new Set([borrowers.rosa, null]))
})

test('erased on request, a person gives her seat to whoever waits', async () => {
  const { occurrences } = await addActivity(desk.db, ['2026-12-01T18:00'], { capacity: 1 })
  await register(occurrences[0], 'confirmed', borrowers.rosa)
  await register(occurrences[0], 'waiting', borrowers.amadou)
  const professional = await desk.as('professional')
  const people = `/people/spaces/${spaces.far}/borrowers`
  await professional.post(`${people}/${borrowers.rosa}/open`, { reason: 'attend' })
  const erased = await professional.remove(`${people}/${borrowers.rosa}`)
  expect(erased.status).toBe(200)
  expect(await seats()).toEqual(
    expect.arrayContaining([
      { borrower_id: null, state: 'cancelled-by-person' },
      { borrower_id: borrowers.amadou, state: 'confirmed' },
    ]),
  )
})
