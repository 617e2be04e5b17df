import { createRoute, z } from '@hono/zod-openapi'
import { AddedItems, NewLabel, Retirement } from '#domain/equipment/keep.ts'
import { ItemChange, NewItem } from '#domain/equipment/item.ts'
import { ItemPage } from '#domain/equipment/item-page.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { beginAct } from './act.ts'
import { addItems } from './item-add.ts'
import { changeItem } from './item-change.ts'
import { readItemPage } from './item-page.ts'
import { replaceTag, retireItem, reviveItem } from './item-retire.ts'
import { readItemRows } from './item-rows.ts'

const PageAnswer = ItemPage.openapi('ItemPage')
const keep = allow('equipment:keep', { space: 'space' })
const space = { params: z.object({ space: Id }) }
const one = { params: z.object({ space: Id, tag: z.string() }) }
const answers = (description: string) => ({
  200: json(PageAnswer, description),
  ...refusals.write,
  ...refusals.found,
})

const add = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/items',
  summary: 'Add items of one model to a space',
  ...carries.key,
  ...keep,
  request: { ...space, ...body(NewItem) },
  responses: {
    201: json(AddedItems, 'added, at home and at this space'),
    ...refusals.write,
    ...refusals.found,
  },
})

const change = createRoute({
  method: 'patch',
  path: '/equipment/spaces/{space}/items/{tag}',
  summary: 'Change what is known of an item',
  ...carries.keyAndVersion,
  ...keep,
  request: { ...one, ...body(ItemChange) },
  responses: { ...answers('changed'), ...refusals.versioned },
})

const retire = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/items/{tag}/retire',
  summary: 'Retire an item with a reason',
  ...carries.key,
  ...keep,
  request: { ...one, ...body(Retirement) },
  responses: answers('out for good'),
})

const revive = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/items/{tag}/revive',
  summary: 'Bring back an item retired by mistake or as lost',
  ...carries.key,
  ...keep,
  request: one,
  responses: answers('back, where it was a mistake or was found'),
})

const relabel = createRoute({
  method: 'put',
  path: '/equipment/spaces/{space}/items/{tag}/tag',
  summary: 'Give an item another label',
  ...carries.key,
  ...keep,
  request: { ...one, ...body(NewLabel) },
  responses: answers('under another tag; the old one still finds it'),
})

export const itemKeepRoutes = nounRoutes()
  .openapi(add, async (c) => {
    const at = c.req.valid('param').space
    const wanted = c.req.valid('json')
    const ids = await addItems(await beginAct(c.var, at), at, wanted)
    const [id = null] = ids
    const facts = { count: ids.length, model: wanted.model }
    await c.var.audit({ act: 'equipment.add-items', kind: 'item', id, facts })
    return c.json({ items: await readItemRows(c.var.db, ids) }, 201)
  })
  .openapi(change, async (c) => {
    const at = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const wanted = c.req.valid('json')
    const act = await beginAct(c.var, at.space)
    const id = await changeItem(act, { tag: at.tag, version }, wanted)
    const facts = { changed: Object.keys(wanted) }
    await c.var.audit({ act: 'equipment.change-item', kind: 'item', id, facts })
    const item = await readItemPage(c.var.db, id)
    c.header('etag', etagOf(item.version))
    return c.json(item, 200)
  })
  .openapi(retire, async (c) => {
    const at = c.req.valid('param')
    const { because } = c.req.valid('json')
    const id = await retireItem(await beginAct(c.var, at.space), at.tag, because)
    const facts = { because }
    await c.var.audit({ act: 'equipment.retire-item', kind: 'item', id, facts })
    return c.json(await readItemPage(c.var.db, id), 200)
  })
  .openapi(revive, async (c) => {
    const at = c.req.valid('param')
    const id = await reviveItem(await beginAct(c.var, at.space), at.tag)
    await c.var.audit({ act: 'equipment.revive-item', kind: 'item', id })
    return c.json(await readItemPage(c.var.db, id), 200)
  })
  .openapi(relabel, async (c) => {
    const at = c.req.valid('param')
    const { tag } = c.req.valid('json')
    const id = await replaceTag(await beginAct(c.var, at.space), at.tag, tag)
    const item = await readItemPage(c.var.db, id)
    const facts = { old: item.formerTags[0] ?? '', new: item.tag }
    await c.var.audit({ act: 'equipment.replace-tag', kind: 'item', id, facts })
    return c.json(item, 200)
  })
