import { createRoute, z } from '@hono/zod-openapi'
import { NewProductType, ProductType } from '#domain/equipment/catalogue.ts'
import { ProductTypeChange } from '#domain/equipment/catalogue-change.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { todayInCity } from '../today.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { modelRoutes } from './models.ts'
import { readType, readTypes } from './types-read.ts'
import { addType, changeType } from './types-write.ts'

const TypeAnswer = ProductType.openapi('ProductType')

const list = createRoute({
  method: 'get',
  path: '/equipment/types',
  summary: 'List types of equipment with their lending policies',
  ...allow('equipment:read'),
  responses: {
    200: json(z.object({ items: z.array(TypeAnswer) }), 'all of them, by their Catalan name'),
    ...refusals.read,
  },
})

const add = createRoute({
  method: 'post',
  path: '/equipment/types',
  summary: 'Add a type of equipment',
  ...carries.key,
  ...allow('equipment:catalogue'),
  request: body(NewProductType),
  responses: { 201: json(TypeAnswer, 'added'), ...refusals.write },
})

const change = createRoute({
  method: 'patch',
  path: '/equipment/types/{id}',
  summary: 'Change or retire a type of equipment',
  ...carries.keyAndVersion,
  ...allow('equipment:catalogue'),
  request: { params: z.object({ id: Id }), ...body(ProductTypeChange) },
  responses: {
    200: json(TypeAnswer, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

/** Types and their models. */
export const catalogueRoutes = nounRoutes()
  .openapi(list, async (c) => c.json({ items: await readTypes(c.var.db) }, 200))
  .openapi(add, async (c) => {
    const id = await addType(c.var.db, c.req.valid('json'))
    await c.var.audit({ act: 'equipment.add-type', kind: 'product-type', id })
    const type = await readType(c.var.db, id)
    c.header('etag', etagOf(type.version))
    return c.json(type, 201)
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const wanted = c.req.valid('json')
    await changeType(c.var.db, { id, version, today: await todayInCity(c.var) }, wanted)
    const facts = { changed: Object.keys(wanted) }
    await c.var.audit({ act: 'equipment.change-type', kind: 'product-type', id, facts })
    const type = await readType(c.var.db, id)
    c.header('etag', etagOf(type.version))
    return c.json(type, 200)
  })
  .route('/', modelRoutes)
