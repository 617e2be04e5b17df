import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import { allow } from './allow.ts'
import { json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { readSettings } from './settings-read.ts'
import { isHeld } from './versions.ts'

const City = z
  .object({
    name: z.string(),
    municipality: z.string(),
    synthetic: z.boolean(),
    attribution: z.string(),
    populationOn: z.iso.date(),
    sections: z.int(),
    people: z.int(),
    islandPeopleMin: z.int(),
    islandPeopleMax: z.int(),
    districts: z.array(z.object({ code: z.string(), name: z.string() })),
    neighbourhoods: z.array(z.object({ code: z.string(), name: z.string(), district: z.string() })),
    /** Names the geometry and the columns of sections; they change only with an import. */
    edition: z.string(),
    /** Streets and waters to lie under the map; a relative address is meant from the desk's own. */
    basemap: z.object({ kind: z.enum(['pmtiles', 'style']), url: z.string() }).nullable(),
  })
  .openapi('City')

/** One array per column; position `i` is the same section in each, and in the geometry. */
const Sections = z
  .object({
    ids: z.array(z.string()),
    district: z.array(z.string()),
    neighbourhood: z.array(z.string().nullable()),
    people: z.array(z.int()),
    areaM2: z.array(z.number()),
    perimeterM: z.array(z.number()),
    outerM: z.array(z.number()),
    lon: z.array(z.number()),
    lat: z.array(z.number()),
    neighbours: z.object({
      a: z.array(z.int()),
      b: z.array(z.int()),
      sharedM: z.array(z.number()),
    }),
  })
  .openapi('Sections')

const Topology = z
  .looseObject({ type: z.literal('Topology'), arcs: z.array(z.unknown()), objects: z.unknown() })
  .openapi('Topology')

const none = { ...refusals.read, ...refusals.found }
const about = createRoute({
  method: 'get',
  path: '/city',
  summary: 'Show the city',
  ...allow('city:read'),
  responses: { 200: json(City, 'the city of this database'), ...none },
})
const columns = createRoute({
  method: 'get',
  path: '/city/sections',
  summary: 'Show the sections and their neighbours',
  ...allow('city:read'),
  responses: {
    200: json(Sections, 'sections in columns, with who borders whom'),
    304: { description: 'unchanged' },
    ...none,
  },
})
const geometry = createRoute({
  method: 'get',
  path: '/city/geometry',
  summary: 'Show the outlines of the sections',
  ...allow('city:read'),
  responses: {
    200: json(Topology, 'TopoJSON with one object, sections'),
    304: { description: 'unchanged' },
    ...none,
  },
})

export const cityRoutes = nounRoutes()
  .openapi(about, async (c) => {
    const { db, host } = c.var
    const city = await db
      .selectFrom('city')
      .select(['name', 'municipality', 'synthetic', 'attribution', 'topology_sha256 as edition'])
      .select('population_on as populationOn')
      .executeTakeFirst()
    if (city === undefined) throw new Refusal('city/none')
    const { settings } = await readSettings(db)
    const counts = await db
      .selectFrom('section_people')
      .select((of) => [
        of.fn.countAll<number>().as('sections'),
        of.fn.sum<number>('people').as('people'),
      ])
      .where('population_on', '=', city.populationOn)
      .executeTakeFirstOrThrow()
    const districts = await db.selectFrom('districts').selectAll().orderBy('code').execute()
    const neighbourhoods = await db
      .selectFrom('neighbourhoods')
      .selectAll()
      .orderBy('code')
      .execute()
    const { islandPeopleMin, islandPeopleMax } = settings
    const answer = {
      ...city,
      ...counts,
      islandPeopleMin,
      islandPeopleMax,
      districts,
      neighbourhoods,
      basemap: host.basemap ?? null,
    }
    return c.json({ ...answer, people: counts.people ?? 0 }, 200)
  })
  .openapi(columns, async (c) => {
    const { db } = c.var
    const edition = await cityEdition(db)
    const etag = `"${edition.sha256}-${edition.populationOn}"`
    c.header('etag', etag)
    c.header('cache-control', 'private, no-cache')
    if (isHeld(c.req.header('if-none-match'), etag)) return c.body(null, 304)
    const { rows } = await sql<{ sections: unknown }>`
      select json_build_object(
        'ids', json_agg(s.id order by s.position),
        'district', json_agg(s.district order by s.position),
        'neighbourhood', json_agg(s.neighbourhood order by s.position),
        'people', json_agg(p.people order by s.position),
        'areaM2', json_agg(s.area_m2 order by s.position),
        'perimeterM', json_agg(s.perimeter_m order by s.position),
        'outerM', json_agg(s.outer_m order by s.position),
        'lon', json_agg(s.lon order by s.position),
        'lat', json_agg(s.lat order by s.position),
        'neighbours', (
          select json_build_object(
            'a', coalesce(json_agg(a.position order by a.position, b.position), '[]'),
            'b', coalesce(json_agg(b.position order by a.position, b.position), '[]'),
            'sharedM', coalesce(json_agg(n.shared_m order by a.position, b.position), '[]'))
          from section_neighbours n
          join sections a on a.id = n.a
          join sections b on b.id = n.b)) as sections
      from sections s
      join section_people p on p.section_id = s.id and p.population_on = ${edition.populationOn}::date`.execute(
      db,
    )
    return c.json(Sections.parse(rows[0]?.sections), 200)
  })
  .openapi(geometry, async (c) => {
    const edition = await cityEdition(c.var.db)
    const etag = `"${edition.sha256}"`
    c.header('etag', etag)
    c.header('cache-control', 'private, no-cache')
    if (isHeld(c.req.header('if-none-match'), etag)) return c.body(null, 304)
    const { topology } = await c.var.db
      .selectFrom('city')
      .select('topology')
      .executeTakeFirstOrThrow()
    return c.json(Topology.parse(JSON.parse(topology)), 200)
  })

async function cityEdition(db: Parameters<typeof readSettings>[0]) {
  const city = await db
    .selectFrom('city')
    .select(['topology_sha256 as sha256', 'population_on as populationOn'])
    .executeTakeFirst()
  if (city === undefined) throw new Refusal('city/none')
  return city
}
