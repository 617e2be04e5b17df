import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { ItemEvent } from '#domain/equipment/history.ts'
import { Returned } from '#domain/equipment/loan.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`
const History = z.object({ items: z.array(ItemEvent) })

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001' }, { tag: 'CR100001', model: models.crutch }])
})

const send = async (path: string, body: unknown) =>
  (await desk.as('professional')).post(`${far}${path}`, body)
const back = async (tag: string) => {
  await send('/loans', { borrower: borrowers.rosa, items: [{ tag }] })
  return (await send('/returns', { tag })).as(Returned)
}
const note = (act: string, notes: Record<string, unknown>) => send(`/returns/${act}/notes`, notes)
const historyOf = async (tag: string) =>
  (await (await desk.as('professional')).get(`/equipment/items/${tag}/events`)).as(History).items

test('how it came back is said after the scan, and stays part of that return', async () => {
  const { act } = await back('VV100001')
  const notes = { condition: 'worn', missing: ['Coixí'], damaged: true }
  const noted = (await note(act, notes)).as(Returned)
  expect(noted).toMatchObject({
    act,
    messages: [{ kind: 'accessories-missing', missing: ['Coixí'] }, { kind: 'damaged' }],
    card: { state: 'to-clean', condition: 'worn' },
  })
  expect(noted.card.tasks.map(({ kind }) => kind).toSorted()).toEqual(['accessory', 'damage'])
  const holds = desk.db.selectFrom('item_tasks').select('claim_id')
  expect((await holds.execute()).every(({ claim_id }) => claim_id !== null)).toBe(true)
})

test('said anew it replaces what was said, and the history has one row of it', async () => {
  const { act, card } = await back('VV100001')
  await note(act, { condition: 'worn', missing: ['Coixí'], damaged: true })
  await note(act, { missing: ['Coixí', 'Reposapeus'] })
  const { card: now } = (await note(act, { missing: ['Reposapeus'] })).as(Returned)
  expect(now.condition).toBe(card.condition)
  expect(now.tasks).toMatchObject([{ kind: 'accessory', facts: { missing: ['Reposapeus'] } }])
  expect((await historyOf('VV100001')).map(({ kind }) => kind)).toEqual([
    'return-noted',
    'returned',
    'lent',
  ])
})

test('one undo takes the return back with all that was noted of it', async () => {
  const { act } = await back('VV100001')
  await note(act, { condition: 'worn', damaged: true })
  await note(act, { condition: 'worn', damaged: true, missing: ['Coixí'] })
  expect((await send(`/acts/${act}/undo`, {})).status).toBe(200)
  expect(
    await desk.db
      .selectFrom('items')
      .select(['tag', 'state', 'condition'])
      .orderBy('tag')
      .execute(),
  ).toMatchObject([{}, { tag: 'VV100001', state: 'on-loan', condition: 'good' }])
  const open = desk.db.selectFrom('item_tasks').select('kind').where('done_at', 'is', null)
  expect(await open.execute()).toEqual([])
  const undone = (await historyOf('VV100001')).filter((event) => event.undone)
  expect(undone.map(({ kind }) => kind)).toEqual(['return-noted', 'returned'])
})

test('what is broken is not among the free, nor kept for whoever waits', async () => {
  await desk.db
    .insertInto('waiting')
    .values({ model_id: models.crutch, space_id: spaces.far, borrower_id: borrowers.amadou })
    .execute()
  const { act, card } = await back('CR100001')
  expect(card.state).toBe('held')
  expect((await note(act, { damaged: true })).as(Returned).card.state).toBe('to-inspect')
  const claims = desk.db.selectFrom('claims').select(['kind', 'state']).orderBy('kind')
  expect(await claims.execute()).toEqual([
    { kind: 'loan', state: 'done' },
    { kind: 'reservation', state: 'planned' },
  ])
  expect((await send(`/acts/${act}/undo`, {})).status).toBe(200)
  expect(await claims.where('state', '<>', 'cancelled').execute()).toEqual([
    { kind: 'loan', state: 'active' },
  ])
  expect(await desk.db.selectFrom('waiting').select('state').execute()).toEqual([
    { state: 'waiting' },
  ])
})

test('what comes back broken and needs no cleaning is looked at before it is lent', async () => {
  await send('/loans', { borrower: borrowers.rosa, items: [{ tag: 'CR100001' }] })
  const { card } = (await send('/returns', { tag: 'CR100001', damaged: true })).as(Returned)
  expect(card.state).toBe('to-inspect')
})

test('a damage that was open before stays open when nobody sees another', async () => {
  await back('VV100001')
  const item = await desk.db
    .selectFrom('items')
    .select('id')
    .where('tag', '=', 'VV100001')
    .executeTakeFirstOrThrow()
  await desk.db
    .insertInto('item_tasks')
    .values({ item_id: item.id, kind: 'damage', space_id: spaces.far })
    .execute()
  await send('/items/VV100001/care', { step: 'cleaned' })
  await desk.db.updateTable('items').set({ state: 'available' }).execute()
  const { act } = await back('VV100001')
  await note(act, { damaged: true })
  const { card } = (await note(act, { damaged: false })).as(Returned)
  expect(card.tasks).toMatchObject([{ kind: 'damage' }])
})

test('nothing is noted ten minutes later, of a colleague’s return, of what has gone on, or of a loan', async () => {
  const refused = { status: 409, body: { code: 'equipment/cannot-undo' } }
  const { act } = await back('VV100001')
  const colleague = await desk.asColleague('second-professional')
  const theirs = `/equipment/spaces/${spaces.turo}/returns/${act}/notes`
  expect(await colleague.post(theirs, { damaged: true })).toMatchObject(refused)
  desk.clock.forward({ minutes: 6 })
  expect((await note(act, { condition: 'fair' })).status).toBe(200)
  desk.clock.forward({ minutes: 5 })
  expect(await note(act, { damaged: true })).toMatchObject(refused)
  expect(await send(`/acts/${act}/undo`, {})).toMatchObject(refused)
  const { act: second } = await back('CR100001')
  await send('/items/CR100001/care', { step: 'to-clean' })
  expect(await note(second, { damaged: true })).toMatchObject(refused)
  await addItems(desk.db, [{ tag: 'VV100002' }])
  const wanted = { borrower: borrowers.rosa, items: [{ tag: 'VV100002' }] }
  const loan = (await send('/loans', wanted)).as(z.object({ act: z.string() }))
  expect(await note(loan.act, { damaged: true })).toMatchObject(refused)
})
