import { beforeEach, expect, test } from 'vitest'
import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const rosa = `/people/spaces/${spaces.far}/borrowers/${borrowers.rosa}`
const amadou = `/people/spaces/${spaces.far}/borrowers/${borrowers.amadou}`
const reason = 'Ho demana per escrit'

const openings = () =>
  desk.db.selectFrom('borrower_openings').select(['how', 'reason']).orderBy('id').execute()

let items: Record<string, string>
let professional: Client

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await desk.owner.script(`update taulell.borrowers set created_at = '2026-11-01T10:00:00Z'`)
  items = await addItems(desk.db, [{ tag: 'VV1' }, { tag: 'VV2' }, { tag: 'VV3' }])
  professional = await desk.as('professional')
})

test('nobody is erased with something on loan, and how much it is, is told', async () => {
  await addLoan(desk.db, { item: items['VV1'], borrower: borrowers.rosa })
  expect(await professional.remove(rosa)).toMatchObject({
    status: 409,
    body: { code: 'borrowers/open-loans', count: 1, reservations: 0 },
  })
})

test('nobody is erased while held, or while a deposit is to be given back', async () => {
  await professional.post(`${amadou}/open`, { reason })
  await professional.post(`${amadou}/hold`, { because: 'dispute' })
  expect(await professional.remove(amadou)).toMatchObject({
    status: 409,
    body: { code: 'borrowers/held', because: 'dispute' },
  })
  expect(await professional.post(`${amadou}/hold`, { because: null })).toMatchObject({
    body: { version: 3 },
  })
  const { loan } = await addLoan(desk.db, {
    item: items['VV2'],
    borrower: borrowers.amadou,
    back: '2026-11-20T10:00:00Z',
    deposit: 2000,
  })
  expect(await professional.remove(amadou)).toMatchObject({ body: { because: 'deposit' } })
  await desk.db
    .updateTable('loans')
    .set({ deposit_returned_at: desk.clock.now() })
    .where('id', '=', loan)
    .execute()
  expect(await professional.remove(amadou)).toMatchObject({ status: 200 })
})

test('whoever asks is erased at once, with the papers and the waiting, and the counts remain', async () => {
  const { loan, claim } = await addLoan(desk.db, {
    item: items['VV1'],
    borrower: borrowers.amadou,
    back: '2026-11-20T10:00:00Z',
  })
  const attachment = await desk.db
    .insertInto('attachments')
    .values({
      media_type: 'image/png',
      size: 1,
      sha256: new Uint8Array(32),
      bytes: new Uint8Array(1),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await desk.db
    .insertInto('loan_papers')
    .values({ loan_id: loan, kind: 'signature', attachment_id: attachment.id })
    .execute()
  await desk.db
    .insertInto('waiting')
    .values({ model_id: models.action, space_id: spaces.far, borrower_id: borrowers.amadou })
    .execute()
  expect(await professional.remove(amadou)).toMatchObject({
    status: 200,
    body: { erasedAt: '2026-11-23T09:00:00.000Z', loansKept: 1, papersRemoved: 1 },
  })
  expect(await desk.db.selectFrom('borrowers').select('id').execute()).toEqual([
    { id: borrowers.rosa },
  ])
  expect(await desk.db.selectFrom('attachments').select('id').execute()).toEqual([])
  expect(await desk.db.selectFrom('loan_papers').select('id').execute()).toEqual([])
  expect(await desk.db.selectFrom('loans').selectAll().execute()).toMatchObject([
    {
      id: loan,
      borrower_id: null,
      relation: 'family',
      district: '01',
      anonymised_at: desk.clock.now(),
    },
  ])
  expect(await desk.db.selectFrom('claims').selectAll().execute()).toMatchObject([
    { id: claim, borrower_id: null, state: 'done', from_on: '2026-11-02' },
  ])
  expect(await desk.db.selectFrom('waiting').select(['state', 'borrower_id']).execute()).toEqual([
    { state: 'cancelled', borrower_id: null },
  ])
  expect(await openings()).toMatchObject([{ how: 'erase', reason: 'on-request' }])
  expect(await professional.post(`${amadou}/open`, { reason })).toMatchObject({ status: 404 })
})

test('lending and erasing at one moment: one of the two happens, and the other is told why', async () => {
  await professional.post(`${amadou}/open`, { reason })
  const loan = { borrower: borrowers.amadou, items: [{ tag: 'VV3' }] }
  const [lent, erased] = await Promise.all([
    professional.post(`/equipment/spaces/${spaces.far}/loans`, loan),
    professional.remove(amadou),
  ])
  expect([
    [201, 409],
    [404, 200],
  ]).toContainEqual([lent.status, erased.status])
  const kept = await desk.db.selectFrom('loans').select('borrower_id').execute()
  expect(kept).toEqual(lent.status === 201 ? [{ borrower_id: borrowers.amadou }] : [])
})
