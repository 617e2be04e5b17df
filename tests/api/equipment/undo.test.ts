import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { ItemCard } from '#domain/equipment/card.ts'
import { Done, Lent, Returned } from '#domain/equipment/loan.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`
const Acted = z.object({ act: z.string() })

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001' }, { tag: 'CR100001', model: models.crutch }])
})

const send = async (path: string, body: unknown) =>
  (await desk.as('professional')).post(`${far}${path}`, body)
const lend = async (...tags: string[]) =>
  (await send('/loans', { borrower: borrowers.rosa, items: tags.map((tag) => ({ tag })) })).as(Lent)
const undo = (act: string) => send(`/acts/${act}/undo`, {})

/** Everything that an act can change, but for versions and the history. */
const standing = async () => ({
  items: await desk.db
    .selectFrom('items')
    .select(['tag', 'state', 'space_id', 'condition', 'next_inspection_on'])
    .orderBy('tag')
    .execute(),
  claims: await desk.db
    .selectFrom('claims')
    .select([
      'kind',
      'state',
      'from_on',
      'due_on',
      'loan_id',
      'pick_up_by',
      'renewals',
      'ended_at',
      'end_space_id',
    ])
    .where('state', '<>', 'cancelled')
    .orderBy('id')
    .execute(),
  open: await desk.db.selectFrom('loans').select('id').where('closed_at', 'is', null).execute(),
  waiting: await desk.db.selectFrom('waiting').select(['state', 'claim_id']).execute(),
  tasks: await desk.db
    .selectFrom('item_tasks')
    .select('kind')
    .where('done_at', 'is', null)
    .execute(),
})

const waits = () =>
  desk.db
    .insertInto('waiting')
    .values({ model_id: models.crutch, space_id: spaces.far, borrower_id: borrowers.amadou })
    .execute()

type Try = { says: string; before?: () => Promise<unknown>; act: () => Promise<string> }
const tries: Try[] = [
  { says: 'lending', act: async () => (await lend('VV100001', 'CR100001')).act },
  {
    says: 'a return with a damage',
    before: () => lend('VV100001'),
    act: async () =>
      (await send('/returns', { tag: 'VV100001', damaged: true, condition: 'worn' })).as(Returned)
        .act,
  },
  {
    says: 'a return that was kept for the next at once',
    before: async () => {
      await lend('CR100001')
      await waits()
    },
    act: async () => (await send('/returns', { tag: 'CR100001' })).as(Returned).act,
  },
  {
    says: 'handing over what was held',
    before: async () => {
      await lend('CR100001')
      await waits()
      await send('/returns', { tag: 'CR100001' })
    },
    act: async () =>
      (await send('/loans', { borrower: borrowers.amadou, items: [{ tag: 'CR100001' }] })).as(Lent)
        .act,
  },
  {
    says: 'a renewal',
    before: () => lend('VV100001'),
    act: async () => {
      const claim = await desk.db.selectFrom('claims').select('id').executeTakeFirstOrThrow()
      return (await send(`/claims/${claim.id}/renew`, {})).as(Acted).act
    },
  },
  {
    says: 'an inspection that was passed',
    before: async () => {
      await lend('VV100001')
      await send('/returns', { tag: 'VV100001', damaged: true })
      await send('/items/VV100001/care', { step: 'cleaned' })
    },
    act: async () =>
      (await send('/items/VV100001/care', { step: 'inspected', passed: true })).as(Done).act,
  },
  {
    says: 'marking it missing',
    act: async () => (await send('/items/VV100001/care', { step: 'missing' })).as(Done).act,
  },
]

test.each(tries)(
  '$says is taken back whole, and the history keeps both',
  async ({ before, act }) => {
    await before?.()
    const stood = await standing()
    const done = await act()
    expect(await standing()).not.toEqual(stood)
    const answer = await undo(done)
    expect(answer.status).toBe(200)
    expect(await standing()).toEqual(stood)
    const events = await desk.db
      .selectFrom('item_events')
      .select(['kind', 'undoes'])
      .where('undoes', '=', done)
      .execute()
    expect(events.length).toBeGreaterThan(0)
  },
)

test('an undo twice is refused', async () => {
  const { act } = await lend('VV100001')
  expect((await undo(act)).status).toBe(200)
  expect(await undo(act)).toMatchObject({ status: 409, body: { code: 'equipment/cannot-undo' } })
})

test('after ten minutes nothing is undone', async () => {
  const { act } = await lend('VV100001')
  desk.clock.forward({ minutes: 10, seconds: 1 })
  expect(await undo(act)).toMatchObject({ status: 409, body: { code: 'equipment/cannot-undo' } })
})

test('what has gone on since is not undone', async () => {
  const { act } = await lend('VV100001')
  await send('/returns', { tag: 'VV100001' })
  expect(await undo(act)).toMatchObject({ status: 409 })
  const card = (await (await desk.as('professional')).get(`${far}/cards/VV100001`)).as(ItemCard)
  expect(card.state).toBe('to-clean')
})

test('nobody undoes what a colleague did', async () => {
  const { act } = await lend('VV100001')
  const colleague = await desk.asColleague('second-professional')
  expect(
    await colleague.post(`/equipment/spaces/${spaces.turo}/acts/${act}/undo`, {}),
  ).toMatchObject({ status: 409 })
})
