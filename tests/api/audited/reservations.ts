import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'
import type { Change } from './change.ts'

const far = `/equipment/spaces/${spaces.far}`
const nothing = '00000000-0000-4000-8000-000000000000'
const wanted = { tag: 'VV100001', borrower: borrowers.rosa, from: '2026-11-23', due: '2026-12-10' }
const waits = { model: models.action, borrower: borrowers.rosa }

async function stock() {
  await fillCatalogue(desk.db)
  return addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002' },
    { tag: 'VV100003', space: spaces.turo },
  ])
}

/** What somebody else left on an item's timeline. */
async function claimed(kind: 'reservation' | 'transfer', tag: string, to: string) {
  const ids = await stock()
  const { id } = await desk.db
    .insertInto('claims')
    .values({
      item_id: ids[tag] ?? '',
      kind,
      state: 'planned',
      from_on: wanted.from,
      due_on: wanted.due,
      space_id: to,
      from_space_id: kind === 'transfer' ? spaces.turo : null,
      borrower_id: kind === 'transfer' ? null : borrowers.rosa,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
const reservation = async () =>
  `${far}/reservations/${await claimed('reservation', 'VV100001', spaces.far)}`
const transfer = async (tag: string, to: string) =>
  `${far}/transfers/${await claimed('transfer', tag, to)}`

const as = 'professional'

export const reservationChanges: Record<string, Change> = {
  'POST /equipment/spaces/{space}/reservations': {
    as,
    act: 'equipment.reserve',
    kind: 'claim',
    does: async (client) => {
      await stock()
      return client.post(`${far}/reservations`, wanted)
    },
    refused: (client) => client.post(`${far}/reservations`, wanted),
  },
  'PUT /equipment/spaces/{space}/reservations/{claim}/item': {
    as,
    act: 'equipment.swap',
    kind: 'claim',
    does: async (client) => client.put(`${await reservation()}/item`, { tag: 'VV100002' }),
    refused: (client) => client.put(`${far}/reservations/${nothing}/item`, { tag: 'VV100002' }),
  },
  'DELETE /equipment/spaces/{space}/reservations/{claim}': {
    as,
    act: 'equipment.cancel-reservation',
    kind: 'claim',
    does: async (client) => client.remove(await reservation()),
    refused: (client) => client.remove(`${far}/reservations/${nothing}`),
  },
  'POST /equipment/spaces/{space}/reservations/{claim}/no-show': {
    as,
    act: 'equipment.no-show',
    kind: 'claim',
    does: async (client) => client.post(`${await reservation()}/no-show`, {}),
    refused: (client) => client.post(`${far}/reservations/${nothing}/no-show`, {}),
  },
  'POST /equipment/spaces/{space}/waiting': {
    as,
    act: 'equipment.wait',
    kind: 'waiting',
    does: async (client) => {
      await stock()
      return client.post(`${far}/waiting`, waits)
    },
    refused: (client) => client.post(`${far}/waiting`, waits),
  },
  'DELETE /equipment/spaces/{space}/waiting/{id}': {
    as,
    act: 'equipment.stop-waiting',
    kind: 'waiting',
    does: async (client) => {
      await stock()
      const { id } = await desk.db
        .insertInto('waiting')
        .values({ model_id: models.action, space_id: spaces.far, borrower_id: borrowers.rosa })
        .returning('id')
        .executeTakeFirstOrThrow()
      return client.remove(`${far}/waiting/${id}`)
    },
    refused: (client) => client.remove(`${far}/waiting/${nothing}`),
  },
  'POST /equipment/spaces/{space}/transfers': {
    as,
    act: 'equipment.ask-transfer',
    kind: 'claim',
    does: async (client) => {
      await stock()
      return client.post(`${far}/transfers`, { tag: 'VV100003' })
    },
    refused: (client) => client.post(`${far}/transfers`, { tag: 'VV100003' }),
  },
  'POST /equipment/spaces/{space}/transfers/{claim}/send': {
    as,
    act: 'equipment.send',
    kind: 'claim',
    does: async (client) => client.post(`${await transfer('VV100001', spaces.turo)}/send`, {}),
    refused: (client) => client.post(`${far}/transfers/${nothing}/send`, {}),
  },
  'POST /equipment/spaces/{space}/transfers/{claim}/receive': {
    as,
    act: 'equipment.receive',
    kind: 'claim',
    does: async (client) => client.post(`${await transfer('VV100003', spaces.far)}/receive`, {}),
    refused: (client) => client.post(`${far}/transfers/${nothing}/receive`, {}),
  },
  'DELETE /equipment/spaces/{space}/transfers/{claim}': {
    as,
    act: 'equipment.cancel-transfer',
    kind: 'claim',
    does: async (client) => client.remove(await transfer('VV100003', spaces.far)),
    refused: (client) => client.remove(`${far}/transfers/${nothing}`),
  },
}
