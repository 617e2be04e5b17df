import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { borrowersJob, returnedJob } from '#api/borrowers/erasure.ts'
import { registerJobs, runDueJobs } from '#api/job-runner.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'

let items: Record<string, string>

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await desk.owner.script(`update taulell.borrowers set created_at = '2026-01-01T10:00:00Z'`)
  // Nobody else is in the way of what a test says of Rosa.
  await desk.db.deleteFrom('borrowers').where('id', '=', borrowers.amadou).execute()
  items = await addItems(desk.db, [{ tag: 'VV1' }, { tag: 'VV2' }])
})

const back = '2026-03-01T10:00:00Z'
const rosaHad = (more: { back?: string; deposit?: number } = { back }) =>
  addLoan(desk.db, { item: items['VV1'], borrower: borrowers.rosa, from: '2026-02-01', ...more })
const run = async (at: string) => borrowersJob(desk.db).run(new Date(at))
const nobody = { borrowers: 0, loans: 0, papers: 0 }
/** The night also forgets who came to what is sensitive. */
const tonight = (erased: typeof nobody) => ({ ...erased, sensitive: 0 })
const change = async (set: { keep?: 'until-return'; held_because?: 'deposit' | null }) =>
  desk.db.updateTable('borrowers').set(set).where('id', '=', borrowers.rosa).execute()

test('ninety days after the last loan closed the person is erased, and not a day before', async () => {
  const { loan } = await rosaHad()
  expect(await run('2026-05-29T21:59:00Z')).toEqual(tonight(nobody))
  expect(await run('2026-05-29T22:01:00Z')).toEqual(tonight({ borrowers: 1, loans: 1, papers: 0 }))
  expect(await desk.db.selectFrom('borrowers').select('id').execute()).toEqual([])
  const [kept] = await desk.db
    .selectFrom('loans')
    .select(['borrower_id', 'relation', 'district', 'anonymised_at'])
    .where('id', '=', loan)
    .execute()
  expect(kept).toMatchObject({ borrower_id: null, relation: 'family', district: '01' })
  expect(kept?.anonymised_at).not.toBeNull()
})

test('running again erases nothing more', async () => {
  await rosaHad()
  await run('2026-06-30T10:00:00Z')
  expect(await run('2026-06-30T10:00:00Z')).toEqual(tonight(nobody))
})

test('the city decides how many days it is', async () => {
  await rosaHad()
  const administrator = await desk.as('administrator')
  await administrator.patch('/settings', { borrowerKeepDays: 7 }, { ifMatch: 1 })
  expect(await run('2026-03-07T10:00:00Z')).toEqual(tonight(nobody))
  expect(await run('2026-03-08T10:00:00Z')).toMatchObject({ borrowers: 1 })
})

test('somebody who never borrowed is erased as long after being added', async () => {
  expect(await run('2026-03-31T10:00:00Z')).toEqual(tonight(nobody))
  expect(await run('2026-04-01T10:00:00Z')).toEqual(tonight({ borrowers: 1, loans: 0, papers: 0 }))
})

test('a loan that is out keeps the person, however long', async () => {
  await rosaHad({})
  expect(await run('2029-01-01T10:00:00Z')).toEqual(tonight(nobody))
})

test('a reservation to come or a place in the waiting list keeps the person', async () => {
  await desk.db
    .insertInto('claims')
    .values({
      item_id: items['VV2'] ?? '',
      kind: 'reservation',
      state: 'planned',
      from_on: '2026-12-10',
      due_on: '2026-12-20',
      space_id: spaces.far,
      borrower_id: borrowers.rosa,
    })
    .execute()
  expect(await run('2029-01-01T10:00:00Z')).toEqual(tonight(nobody))
})

test('a hold, a deposit or a damage keeps the person until it is settled', async () => {
  const { claim } = await rosaHad({ back, deposit: 1000 })
  expect(await run('2029-01-01T10:00:00Z')).toEqual(tonight(nobody))
  await desk.db.updateTable('loans').set({ deposit_returned_at: back }).execute()
  await change({ held_because: 'deposit' })
  expect(await run('2029-01-01T10:00:00Z')).toEqual(tonight(nobody))
  await change({ held_because: null })
  await desk.db
    .insertInto('item_tasks')
    .values({ item_id: items['VV1'] ?? '', kind: 'damage', space_id: spaces.far, claim_id: claim })
    .execute()
  expect(await run('2029-01-01T10:00:00Z')).toEqual(tonight(nobody))
  await desk.db.updateTable('item_tasks').set({ done_at: back }).execute()
  expect(await run('2029-01-01T10:00:00Z')).toMatchObject({ borrowers: 1 })
})

const everyMinute = (at: string) => returnedJob(desk.db).run(new Date(at))
const clockSays = () => desk.clock.now().toISOString()
const minutesAfter = (minutes: number) =>
  new Date(Date.parse(back) + minutes * 60_000).toISOString()

test('whoever is kept until the return only is erased with it, once it cannot be taken back', async () => {
  await change({ keep: 'until-return' })
  await rosaHad({ back })
  for (const job of [everyMinute, run]) expect(await job(minutesAfter(9))).toMatchObject(nobody)
  expect(await everyMinute(minutesAfter(10))).toEqual({ borrowers: 1, loans: 1, papers: 0 })
})

test('a return erases nobody who has something else, or who is kept by the rule', async () => {
  await rosaHad({ back })
  expect(await everyMinute(minutesAfter(20))).toEqual(nobody)
  await change({ keep: 'until-return' })
  await addLoan(desk.db, { item: items['VV2'], borrower: borrowers.rosa })
  expect(await everyMinute(minutesAfter(20))).toEqual(nobody)
})

test('at the counter: back, taken back by mistake and returned again, and then nobody’s', async () => {
  await change({ keep: 'until-return' })
  const professional = await desk.as('professional')
  const far = `/equipment/spaces/${spaces.far}`
  const acted = z.object({ act: z.string() })
  await professional.post(`${far}/loans`, { borrower: borrowers.rosa, items: [{ tag: 'VV1' }] })
  const { act } = (await professional.post(`${far}/returns`, { tag: 'VV1' })).as(acted)
  expect(await everyMinute(clockSays())).toEqual(nobody)
  expect((await professional.post(`${far}/acts/${act}/undo`, {})).status).toBe(200)
  desk.clock.forward({ minutes: 11 })
  expect(await everyMinute(clockSays())).toEqual(nobody)
  await professional.post(`${far}/returns`, { tag: 'VV1' })
  desk.clock.forward({ minutes: 10 })
  expect(await everyMinute(clockSays())).toMatchObject({ borrowers: 1, loans: 1 })
})

test('whoever is kept until the return and was added today may still be lent something', async () => {
  await change({ keep: 'until-return' })
  await desk.db.updateTable('borrowers').set({ created_at: '2026-11-23T08:00:00Z' }).execute()
  expect(await run('2026-11-23T22:00:00Z')).toEqual(tonight(nobody))
  expect(await run('2026-11-24T10:00:00Z')).toMatchObject({ borrowers: 1 })
})

test('more than a batch of people are erased in one run', async () => {
  await desk.owner.script(`
    insert into taulell.borrowers (given_name, family_name, phone, relation, space_id, created_at)
    select 'Maria', 'Vila ' || n, '600 000 000', 'self', '${spaces.far}', '2026-01-01T10:00:00Z'
    from generate_series(1, 1200) n`)
  expect(await run('2026-11-23T10:00:00Z')).toMatchObject({ borrowers: 1201 })
})

test('how many are due and when it last ran is told in counts to whoever reads reports', async () => {
  await rosaHad()
  const planner = await desk.as('planner')
  expect(await planner.get('/people/borrowers-due')).toMatchObject({
    status: 200,
    body: { keepDays: 90, due: 1, lastRunAt: null, lastErased: null },
  })
  const jobs = [borrowersJob(desk.db)]
  await registerJobs(desk.db, jobs)
  const now = new Date('2027-01-01T10:00:00Z')
  await desk.db.updateTable('jobs').set({ next_run_at: now }).execute()
  expect(await runDueJobs(desk.db, jobs, { now, log: desk.host.log })).toEqual(['borrowers'])
  expect(await planner.get('/people/borrowers-due')).toMatchObject({
    body: { due: 0, lastRunAt: now.toISOString(), lastErased: 1 },
  })
  expect(await (await desk.as('communications')).get('/people/borrowers-due')).toMatchObject({
    status: 403,
  })
})
