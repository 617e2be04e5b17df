import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const at = (space: string) => `/people/spaces/${space}/borrowers`
const far = at(spaces.far)
const newcomer = { givenName: 'Èlia', familyName: 'Puigcerdà Mas', phone: '612 345 678' }
const Hits = z.object({ items: z.array(z.looseObject({ name: z.string() })) })
const Added = z.object({ id: z.uuid(), version: z.literal(1) })

let items: Record<string, string>
let professional: Client

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await desk.owner.script(`update taulell.borrowers set created_at = '2026-11-01T10:00:00Z'`)
  items = await addItems(desk.db, [{ tag: 'VV1' }, { tag: 'VV2', space: spaces.turo }])
  professional = await desk.as('professional')
})

const named = async (letters: string, path = 'search', body = {}) => {
  const answer = await professional.post(`${far}/${path}`, { letters, ...body })
  expect(answer.status).toBe(200)
  return answer.as(Hits).items.map(({ name }) => name)
}

test('three fields are enough to add somebody, who is then found at that counter', async () => {
  const answer = await professional.post(far, newcomer)
  expect(answer.status).toBe(201)
  const { id } = answer.as(Added)
  expect(await professional.post(`${far}/search`, { letters: 'elia puig' })).toMatchObject({
    body: { items: [{ id, name: 'Èlia Puigcerdà Mas', phoneEnds: '678', openLoans: 0 }] },
  })
  const [row] = await desk.db.selectFrom('audit').select('facts').orderBy('id', 'desc').execute()
  expect(row?.facts).toEqual({ relation: 'family', anotherPerson: false })
})

test('somebody without a telephone or an e-mail cannot be reached, and is refused at the field', async () => {
  const { givenName, familyName } = newcomer
  expect(await professional.post(far, { givenName, familyName })).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'phone', problem: 'required' }] },
  })
})

test('a district that the city does not have is refused at the field', async () => {
  expect(await professional.post(far, { ...newcomer, district: '77' })).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'district', problem: 'invalid-value' }] },
  })
})

test.each([
  ['the same telephone', { ...newcomer, phone: '600111222' }],
  ['the same telephone with its country', { ...newcomer, phone: '+34 600 11 12 22' }],
  ['much the same name', { ...newcomer, givenName: 'Rosa', familyName: 'Canyelles Prat' }],
])('%s as that of somebody served here is told before anything is saved', async (_, likely) => {
  await addLoan(desk.db, { item: items['VV1'], borrower: borrowers.rosa })
  expect(await professional.post(far, likely)).toMatchObject({
    status: 409,
    body: { code: 'borrowers/likely-known', alike: [borrowers.rosa], elsewhere: 0 },
  })
  expect(await desk.db.selectFrom('borrowers').select('id').execute()).toHaveLength(2)
})

test('of a likely double elsewhere only the number is told', async () => {
  const answer = await professional.post(far, { ...newcomer, phone: '600 333 444' })
  expect(answer).toMatchObject({ status: 409, body: { alike: [], elsewhere: 1 } })
  expect(answer.text).not.toContain(borrowers.amadou)
  expect(answer.text).not.toContain('Diallo')
})

test('whoever says that it is another person adds it all the same', async () => {
  const twin = { ...newcomer, phone: '600 333 444', anotherPerson: true }
  expect(await professional.post(far, twin)).toMatchObject({ status: 201 })
})

test('a counter finds whoever has something open there, by a name without accents or a telephone', async () => {
  expect(await named('rosa')).toEqual([])
  await addLoan(desk.db, { item: items['VV1'], borrower: borrowers.rosa })
  await addLoan(desk.db, { item: items['VV2'], borrower: borrowers.amadou, space: spaces.turo })
  for (const letters of ['ro', 'canel', 'prat ros', 'CAÑELLAS', '222', '111222'])
    expect(await named(letters)).toEqual(['Rosa Cañellas Prat'])
  for (const letters of ['osa', 'rosa diallo', '111', 'amadou', '444', '%%', 'r_'])
    expect(await named(letters)).toEqual([])
})

test('a reservation or a place in the waiting list is something open', async () => {
  await desk.db
    .insertInto('waiting')
    .values({ model_id: models.action, space_id: spaces.far, borrower_id: borrowers.amadou })
    .execute()
  await desk.db
    .insertInto('claims')
    .values({
      item_id: items['VV1'] ?? '',
      kind: 'reservation',
      state: 'planned',
      from_on: '2026-12-10',
      due_on: '2026-12-20',
      space_id: spaces.far,
      borrower_id: borrowers.rosa,
    })
    .execute()
  expect(await named('amadou')).toEqual(['Amadou Diallo'])
  expect(await named('rosa')).toEqual(['Rosa Cañellas Prat'])
})

test('what has come back is open no longer', async () => {
  await addLoan(desk.db, {
    item: items['VV1'],
    borrower: borrowers.rosa,
    back: '2026-11-20T10:00:00Z',
  })
  expect(await named('rosa')).toEqual([])
})

test('somebody added here is found on that day, and the day after no more', async () => {
  await professional.post(far, newcomer)
  // A minute before midnight in the city, and a minute after it.
  desk.clock.set('2026-11-23T22:59:00Z')
  professional = await desk.as('professional')
  expect(await named('puigcerda')).toEqual(['Èlia Puigcerdà Mas'])
  desk.clock.set('2026-11-23T23:01:00Z')
  professional = await desk.as('professional')
  expect(await named('puigcerda')).toEqual([])
})

test('too few letters or digits are told as such', async () => {
  for (const [letters, minimum] of [
    ['r', 2],
    ['22', 3],
  ] as const)
    expect(await professional.post(`${far}/search`, { letters })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'letters', problem: 'too-small', facts: { minimum } }] },
    })
})

test('elsewhere one is found by four letters and a reason, and that is noted', async () => {
  const everywhere = { reason: 'Ve de part d’un altre espai' }
  expect(await named('diallo', 'search-everywhere', everywhere)).toEqual(['Amadou Diallo'])
  const noted = await desk.db.selectFrom('borrower_openings').selectAll().execute()
  expect(noted).toMatchObject([
    { how: 'search', reason: everywhere.reason, borrower_id: null, space_id: spaces.far },
  ])
})

test.each([
  [{ letters: 'dia', reason: 'Ve de part d’un altre espai' }, 400, 'input/invalid'],
  [{ letters: 'd i a -', reason: 'Ve de part d’un altre espai' }, 400, 'input/invalid'],
  [{ letters: 'diallo' }, 422, 'borrowers/reason-required'],
  [{ letters: 'diallo', reason: 'Busco en Diallo' }, 400, 'input/invalid'],
  [{ letters: 'diallo', reason: 'Ha trucat el 600 333 444' }, 400, 'input/invalid'],
])('%j is no search elsewhere, and nothing is noted', async (body, status, code) => {
  expect(await professional.post(`${far}/search-everywhere`, body)).toMatchObject({
    status,
    body: { code },
  })
  expect(await desk.db.selectFrom('borrower_openings').select('id').execute()).toEqual([])
})

test('no more than eight are told', async () => {
  await desk.db
    .insertInto('borrowers')
    .values(
      Array.from({ length: 12 }, (_, n) => ({
        given_name: 'Maria',
        family_name: `Vint-i-${n}`,
        phone: '600 000 000',
        relation: 'self' as const,
        space_id: spaces.far,
        created_at: desk.clock.now(),
      })),
    )
    .execute()
  expect(await named('maria')).toHaveLength(8)
})
