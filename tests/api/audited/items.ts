import type { z } from 'zod'
import { usualPolicy } from '#domain/equipment/policy.ts'
import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { addItems, fillCatalogue, models, types } from '../desk/resource-bank.ts'
import type { Change } from './change.ts'

const far = `/equipment/spaces/${spaces.far}/items`
const nothing = '00000000-0000-4000-8000-000000000000'
const names = { ca: 'Caminador', es: 'Andador', en: 'Walking frame' }
const type = `/equipment/types/${types.cot}`
const model = `/equipment/models/${models.action}`
const view = { name: 'Fora de termini', query: 'due=overdue' }
const toClean = { which: { tags: ['VV100001'] }, act: { do: 'to-clean' } }

async function stock() {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001' }])
}

const stocked = (does: (client: Client) => ReturnType<Client['get']>) => async (client: Client) => {
  await stock()
  return does(client)
}

async function retired(client: Client) {
  await stock()
  await desk.db
    .updateTable('items')
    .set({ state: 'retired', retired_on: '2026-11-01', retired_because: 'lost' })
    .execute()
  return client.post(`${far}/VV100001/revive`, undefined)
}

/** A photo that is there already, without a row of the audit's. */
async function photo() {
  await stock()
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
  const item = await desk.db.selectFrom('items').select('id').executeTakeFirstOrThrow()
  const { id } = await desk.db
    .insertInto('item_photos')
    .values({ item_id: item.id, attachment_id: attachment.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==',
  ),
  (sign) => sign.charCodeAt(0),
)

/** A file is no JSON: it goes beside the client, and comes back as the client's answers do. */
async function sendPhoto(client: Client, path: string) {
  const answer = await desk.app.request(`/api${path}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', cookie: client.cookie ?? '' },
    body: png,
  })
  const text = await answer.text()
  const body: unknown = JSON.parse(text)
  const { status, headers } = answer
  return {
    status,
    headers,
    text,
    body,
    as: <Shape extends z.ZodType>(shape: Shape) => shape.parse(body),
  }
}

export const itemChanges: Record<string, Change> = {
  'POST /equipment/types': {
    as: 'administrator',
    act: 'equipment.add-type',
    kind: 'product-type',
    does: (client) => client.post('/equipment/types', { names, policy: usualPolicy }),
    refused: (client) => client.post('/equipment/types', { names }),
  },
  'PATCH /equipment/types/{id}': {
    as: 'administrator',
    act: 'equipment.change-type',
    kind: 'product-type',
    does: stocked((client) => client.patch(type, { retired: true }, { ifMatch: 1 })),
    refused: stocked((client) => client.patch(type, { retired: true }, { ifMatch: 9 })),
  },
  'POST /equipment/models': {
    as: 'administrator',
    act: 'equipment.add-model',
    kind: 'model',
    does: stocked((client) => client.post('/equipment/models', { type: types.cot, name: 'Nou' })),
    refused: (client) => client.post('/equipment/models', { type: types.cot, name: 'Nou' }),
  },
  'PATCH /equipment/models/{id}': {
    as: 'administrator',
    act: 'equipment.change-model',
    kind: 'model',
    does: stocked((client) => client.patch(model, { name: 'Action 4' }, { ifMatch: 1 })),
    refused: stocked((client) => client.patch(model, { name: 'Action 4' }, { ifMatch: 9 })),
  },
  'PUT /equipment/models/{id}/recall': {
    as: 'administrator',
    act: 'equipment.recall',
    kind: 'model',
    does: stocked((client) => client.put(`${model}/recall`, { reason: 'El fre cedeix' })),
    refused: (client) => client.put(`${model}/recall`, { reason: 'El fre cedeix' }),
  },
  'POST /equipment/spaces/{space}/items': {
    as: 'professional',
    act: 'equipment.add-items',
    kind: 'item',
    does: stocked((client) => client.post(far, { model: models.action, count: 3 })),
    refused: stocked((client) => client.post(far, { model: models.action, tag: 'VV100001' })),
  },
  'PATCH /equipment/spaces/{space}/items/{tag}': {
    as: 'professional',
    act: 'equipment.change-item',
    kind: 'item',
    does: stocked((client) => client.patch(`${far}/VV100001`, { place: 'A' }, { ifMatch: 1 })),
    refused: stocked((client) => client.patch(`${far}/VV100001`, { place: 'A' }, { ifMatch: 9 })),
  },
  'POST /equipment/spaces/{space}/items/{tag}/retire': {
    as: 'professional',
    act: 'equipment.retire-item',
    kind: 'item',
    does: stocked((client) => client.post(`${far}/VV100001/retire`, { because: 'sold' })),
    refused: (client) => client.post(`${far}/VV999999/retire`, { because: 'sold' }),
  },
  'POST /equipment/spaces/{space}/items/{tag}/revive': {
    as: 'professional',
    act: 'equipment.revive-item',
    kind: 'item',
    does: retired,
    refused: stocked((client) => client.post(`${far}/VV100001/revive`, undefined)),
  },
  'PUT /equipment/spaces/{space}/items/{tag}/tag': {
    as: 'professional',
    act: 'equipment.replace-tag',
    kind: 'item',
    does: stocked((client) => client.put(`${far}/VV100001/tag`, {})),
    refused: stocked((client) => client.put(`${far}/VV100001/tag`, { tag: 'VV100001' })),
  },
  'POST /equipment/spaces/{space}/items/bulk': {
    as: 'professional',
    act: 'equipment.change-many',
    kind: 'space',
    does: stocked((client) => client.post(`${far}/bulk`, toClean)),
    refused: (client) =>
      client.post(`${far}/bulk`, { ...toClean, act: { do: 'home', home: nothing } }),
  },
  'POST /equipment/spaces/{space}/items/{tag}/photos': {
    as: 'professional',
    act: 'equipment.add-photo',
    kind: 'item',
    does: stocked((client) => sendPhoto(client, `${far}/VV100001/photos`)),
    refused: (client) => sendPhoto(client, `${far}/VV999999/photos`),
  },
  'DELETE /equipment/spaces/{space}/items/{tag}/photos/{id}': {
    as: 'professional',
    act: 'equipment.remove-photo',
    kind: 'item',
    does: async (client) => client.remove(`${far}/VV100001/photos/${await photo()}`),
    refused: stocked((client) => client.remove(`${far}/VV100001/photos/${nothing}`)),
  },
  'POST /equipment/views': {
    as: 'planner',
    act: 'equipment.keep-view',
    kind: 'item-view',
    does: (client) => client.post('/equipment/views', view),
    refused: (client) => client.post('/equipment/views', { ...view, name: '' }),
  },
  'DELETE /equipment/views/{id}': {
    as: 'planner',
    act: 'equipment.drop-view',
    kind: 'item-view',
    does: async (client) => {
      const { id } = await desk.db
        .insertInto('item_views')
        .values({ staff_id: staff.planner, ...view })
        .returning('id')
        .executeTakeFirstOrThrow()
      return client.remove(`/equipment/views/${id}`)
    },
    refused: (client) => client.remove(`/equipment/views/${nothing}`),
  },
}
