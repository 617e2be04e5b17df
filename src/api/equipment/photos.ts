import { createRoute, z } from '@hono/zod-openapi'
import { ItemPage } from '#domain/equipment/item-page.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { carries, json, refusals } from '../answers.ts'
import { attachmentAnswer } from '../attachments.ts'
import { nounRoutes } from '../desk.ts'
import { beginAct } from './act.ts'
import { idOfTag } from './item-page.ts'
import { addPhoto, attachmentOfPhoto, removePhoto } from './photos-keep.ts'

const keep = allow('equipment:keep', { space: 'space' })
const picture = z.string().openapi({ format: 'binary' })
const pictures = {
  'image/jpeg': { schema: picture },
  'image/png': { schema: picture },
  'image/webp': { schema: picture },
}

const add = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/items/{tag}/photos',
  summary: 'Add a photo of an item',
  ...carries.key,
  ...keep,
  request: {
    params: z.object({ space: Id, tag: z.string() }),
    body: { required: true, content: pictures },
  },
  responses: {
    201: json(ItemPage.shape.photos.unwrap(), 'kept, without what the camera wrote into it'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.large,
  },
})

const show = createRoute({
  method: 'get',
  path: '/equipment/items/{tag}/photos/{id}',
  summary: 'One photo of an item',
  ...allow('equipment:read'),
  request: { params: z.object({ tag: z.string(), id: Id }) },
  responses: {
    200: { description: 'the picture itself', content: pictures },
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/equipment/spaces/{space}/items/{tag}/photos/{id}',
  summary: 'Take away a photo of an item',
  ...carries.key,
  ...keep,
  request: { params: z.object({ space: Id, tag: z.string(), id: Id }) },
  responses: { 204: { description: 'gone' }, ...refusals.write, ...refusals.found },
})

export const itemPhotoRoutes = nounRoutes()
  .openapi(add, async (c) => {
    const { space, tag } = c.req.valid('param')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const { item, photo } = await addPhoto(await beginAct(c.var, space), tag, bytes)
    await c.var.audit({ act: 'equipment.add-photo', kind: 'item', id: item })
    return c.json(photo, 201)
  })
  .openapi(show, async (c) => {
    const { tag, id } = c.req.valid('param')
    const photo = await attachmentOfPhoto(c.var.db, await idOfTag(c.var.db, tag), id)
    return attachmentAnswer(c.var.db, photo)
  })
  .openapi(remove, async (c) => {
    const { space, tag, id } = c.req.valid('param')
    const item = await removePhoto(await beginAct(c.var, space), tag, id)
    await c.var.audit({ act: 'equipment.remove-photo', kind: 'item', id: item })
    return c.body(null, 204)
  })
