import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const rosa = `/people/spaces/${spaces.far}/borrowers/${borrowers.rosa}`
const amadou = `/people/spaces/${spaces.far}/borrowers/${borrowers.amadou}`
const reason = 'Ho demana per escrit'
const Openings = z.looseObject({ next: z.string() })

let items: Record<string, string>
let professional: Client
let coordinator: Client

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await desk.owner.script(`update taulell.borrowers set created_at = '2026-11-01T10:00:00Z'`)
  items = await addItems(desk.db, [{ tag: 'VV1' }, { tag: 'VV2' }, { tag: 'VV3' }])
  professional = await desk.as('professional')
  coordinator = await desk.as('coordinator')
})

const lendToRosa = () => addLoan(desk.db, { item: items['VV1'], borrower: borrowers.rosa })
const lentBefore = (borrower: string, tag: string, back = '2026-11-20T10:00:00Z') =>
  addLoan(desk.db, { item: items[tag], borrower, back })
const openings = () =>
  desk.db
    .selectFrom('borrower_openings')
    .select(['staff_id', 'borrower_id', 'how', 'reason'])
    .orderBy('id')
    .execute()

test('the professional opens freely whoever has something open at her counter, and it is noted', async () => {
  await lendToRosa()
  const answer = await professional.post(`${rosa}/open`, {})
  expect(answer).toMatchObject({
    status: 200,
    body: {
      id: borrowers.rosa,
      givenName: 'Rosa',
      familyName: 'Cañellas Prat',
      phone: '600 111 222',
      erasedOn: null,
      version: 1,
    },
  })
  expect(answer.headers.get('etag')).toBe('"1"')
  expect(await openings()).toEqual([
    {
      staff_id: staff.professional,
      borrower_id: borrowers.rosa,
      how: 'record',
      reason: 'open-loan',
    },
  ])
})

test('anybody else she opens with a reason', async () => {
  expect(await professional.post(`${amadou}/open`, {})).toMatchObject({
    status: 422,
    body: { code: 'borrowers/reason-required' },
  })
  expect(await openings()).toEqual([])
  expect(await professional.post(`${amadou}/open`, { reason })).toMatchObject({ status: 200 })
  expect(await openings()).toMatchObject([{ borrower_id: borrowers.amadou, reason }])
})

test('the coordinator always says why', async () => {
  await lendToRosa()
  expect(await coordinator.post(`${rosa}/open`, {})).toMatchObject({ status: 422 })
  expect(await coordinator.post(`${rosa}/open`, { reason })).toMatchObject({ status: 200 })
})

test('from what an item’s timeline tells, the record is opened by its claim', async () => {
  const { claim } = await lendToRosa()
  const path = `/people/spaces/${spaces.far}/borrowers/of-claim/${claim}/open`
  expect(await coordinator.post(path, {})).toMatchObject({ status: 422 })
  expect(await coordinator.post(path, { reason })).toMatchObject({
    status: 200,
    body: { id: borrowers.rosa, phone: '600 111 222' },
  })
  expect(await openings()).toMatchObject([{ borrower_id: borrowers.rosa, reason }])
  const elsewhere = path.replace(spaces.far, spaces.agora)
  expect(await coordinator.post(elsewhere, { reason })).toMatchObject({ status: 404 })
})

test('for the coordinator there is nobody who never came to a space of hers', async () => {
  expect(await coordinator.post(`${amadou}/open`, { reason })).toMatchObject({
    status: 404,
    body: { code: 'borrowers/unknown' },
  })
})

test('a reason that says who it is about is refused: it is kept beyond the erasure', async () => {
  for (const telling of ['Truco a la Rosa', 'Per a canellas', 'És el 600.111.222'])
    expect(await professional.post(`${rosa}/open`, { reason: telling })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'reason', problem: 'tells-who' }] },
    })
})

test('whoever has not opened a record changes nothing in it', async () => {
  const change = { phone: '600 999 999' }
  expect(await professional.patch(amadou, change, { ifMatch: 1 })).toMatchObject({ status: 422 })
  expect(await professional.post(`${amadou}/hold`, { because: 'damage' })).toMatchObject({
    status: 422,
  })
  expect(await professional.remove(amadou)).toMatchObject({
    status: 422,
    body: { code: 'borrowers/reason-required' },
  })
})

test('a record that was opened is hers to change for an hour', async () => {
  await professional.post(`${amadou}/open`, { reason })
  desk.clock.forward({ minutes: 59 })
  expect(await professional.patch(amadou, { phone: '600 999 999' }, { ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { id: borrowers.amadou, version: 2 },
  })
  desk.clock.forward({ minutes: 2 })
  professional = await desk.as('professional')
  expect(await professional.patch(amadou, { phone: '600 888 888' }, { ifMatch: 2 })).toMatchObject({
    status: 422,
  })
})

test('a change is made on the version that stands', async () => {
  await lendToRosa()
  expect(await professional.patch(rosa, { phone: null })).toMatchObject({ status: 428 })
  const changed = await professional.patch(rosa, { familyName: 'Prat' }, { ifMatch: 1 })
  expect(changed.headers.get('etag')).toBe('"2"')
  expect(await professional.patch(rosa, { familyName: 'Mas' }, { ifMatch: 1 })).toMatchObject({
    status: 412,
    body: { code: 'version/stale', version: 2 },
  })
  expect(await professional.patch(rosa, { phone: null }, { ifMatch: 2 })).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'phone', problem: 'required' }] },
  })
  const [row] = await desk.db.selectFrom('audit').select('facts').orderBy('id', 'desc').execute()
  expect(row?.facts).toEqual({ space: spaces.far, fields: ['familyName'] })
})

test('a copy tells all that is held on one person, and nothing of anybody else', async () => {
  await lendToRosa()
  await lentBefore(borrowers.amadou, 'VV2')
  await desk.db
    .insertInto('waiting')
    .values({ model_id: models.breezy, space_id: spaces.far, borrower_id: borrowers.rosa })
    .execute()
  await professional.post(`${rosa}/open`, {})
  expect(await professional.post(`${rosa}/copy`, {})).toMatchObject({ status: 422 })
  const answer = await professional.post(`${rosa}/copy`, { reason })
  expect(answer).toMatchObject({
    status: 200,
    body: {
      keepDays: 90,
      person: { givenName: 'Rosa', phone: '600 111 222' },
      loans: [
        {
          space: 'Espai del Far',
          closedAt: null,
          items: [{ tag: 'VV1', model: 'Action 3', due: '2026-12-02', returnedAt: null }],
          papers: [],
        },
      ],
      reservations: [],
      waiting: [{ model: 'Breezy 90', space: 'Espai del Far', state: 'waiting' }],
      openings: [
        { by: 'Mireia Soler', how: 'record', reason: 'open-loan' },
        { by: 'Mireia Soler', how: 'copy', reason },
      ],
    },
  })
  for (const other of ['Amadou', 'Diallo', '600 333 444', 'VV2'])
    expect(answer.text).not.toContain(other)
})

test('the administrator sees who opened what and why, page by page, and no name of whom', async () => {
  await lendToRosa()
  await professional.post(`${rosa}/open`, {})
  await professional.post(`${amadou}/open`, { reason })
  const administrator = await desk.as('administrator')
  const first = await administrator.get('/people/borrower-openings?limit=1')
  const { next } = first.as(Openings)
  expect(first.body).toMatchObject({
    items: [
      {
        at: '2026-11-23T09:00:00.000Z',
        by: { id: staff.professional, name: 'Mireia Soler' },
        space: { id: spaces.far, name: 'Espai del Far' },
        how: 'record',
        reason,
        borrower: borrowers.amadou,
      },
    ],
  })
  expect(await administrator.get(`/people/borrower-openings?after=${next}`)).toMatchObject({
    body: { items: [{ borrower: borrowers.rosa, reason: 'open-loan' }], next: null },
  })
  expect(first.text).not.toContain('Diallo')
  expect(await administrator.get('/people/borrower-openings?how=copy')).toMatchObject({
    body: { items: [], next: null },
  })
})

test('when somebody will be erased is told while nothing is open', async () => {
  await lentBefore(borrowers.rosa, 'VV1', '2026-11-20T23:30:00Z')
  // Half past midnight of the twenty-first in the city, and ninety days.
  expect(await professional.post(`${rosa}/open`, { reason })).toMatchObject({
    body: { erasedOn: '2027-02-19' },
  })
})
