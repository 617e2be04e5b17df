import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { Day, Id, PageQuery } from '#domain/identifier.ts'
import { allow } from './allow.ts'
import { json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { decodeAfter, NamePlace, page } from './keyset.ts'

const Facility = z
  .object({
    id: Id,
    name: z.string(),
    kind: z.string(),
    address: z.string(),
    lon: z.number(),
    lat: z.number(),
  })
  .openapi('Facility')

const facilities = createRoute({
  method: 'get',
  path: '/city/facilities',
  summary: 'List the facilities of the city',
  ...allow('city:read'),
  request: { query: PageQuery },
  responses: {
    200: json(
      z.object({ items: z.array(Facility), next: z.string().nullable() }),
      'public places of the city, by name',
    ),
    ...refusals.read,
    ...refusals.input,
  },
})

const Figures = z.object({ on: Day, people: z.int(), inForce: z.boolean() }).openapi('DatedFigures')

const population = createRoute({
  method: 'get',
  path: '/city/population',
  summary: 'List the population figures that came in',
  ...allow('city:read'),
  responses: {
    200: json(
      z.object({ items: z.array(Figures), next: z.null() }),
      'every padró that came in, the newest first',
    ),
    ...refusals.read,
  },
})

export const cityLayerRoutes = nounRoutes()
  .openapi(facilities, async (c) => {
    const { limit = 50, after } = c.req.valid('query')
    const place = decodeAfter(after, NamePlace)
    let query = c.var.db
      .selectFrom('facilities')
      .select([
        'id',
        'name',
        'kind',
        'address',
        'lon',
        'lat',
        sql<string>`plain(name)`.as('sortName'),
      ])
      .orderBy(sql`plain(name)`)
      .orderBy('id')
      .limit(limit + 1)
    if (place !== null)
      query = query.where(sql<boolean>`(plain(name), id) > (${place[0]}, ${place[1]}::uuid)`)
    const { items, next } = page(await query.execute(), limit, (row) => [row.sortName, row.id])
    return c.json({ items: items.map(told), next }, 200)
  })
  .openapi(population, async (c) => {
    const items = await c.var.db
      .selectFrom('section_people')
      .innerJoin('city', (join) => join.onTrue())
      .select((of) => [
        'section_people.population_on as on',
        of.fn.sum<number>('people').as('people'),
        sql<boolean>`section_people.population_on = city.population_on`.as('inForce'),
      ])
      .groupBy(['section_people.population_on', 'city.population_on'])
      .orderBy('section_people.population_on', 'desc')
      .execute()
    return c.json({ items, next: null }, 200)
  })

const told = ({ id, name, kind, address, lon, lat }: z.infer<typeof Facility>) => ({
  id,
  name,
  kind,
  address,
  lon,
  lat,
})
