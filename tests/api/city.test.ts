import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { writeCity } from '#api/city-write.ts'
import { desk } from './desk/desk.ts'
import { madeUpCity } from './desk/made-up-city.ts'

const isTopology = z.custom<Topology>(
  (value) => z.looseObject({ arcs: z.array(z.unknown()) }).safeParse(value).success,
)

test('the city says what it is, how many live in it, and that it is invented', async () => {
  expect((await (await desk.as('professional')).get('/city')).body).toEqual({
    name: 'Vilagrisa',
    municipality: '99999',
    synthetic: true,
    attribution: 'Invented for the tests',
    populationOn: '2026-01-01',
    sections: 20,
    people: 39_000,
    islandPeopleMin: 10_000,
    islandPeopleMax: 30_000,
    districts: madeUpCity.districts,
    neighbourhoods: madeUpCity.neighbourhoods,
    edition: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    basemap: null,
  })
})

test('sections come in columns, just as they were written', async () => {
  const { body } = await (await desk.as('planner')).get('/city/sections')
  expect(body).toEqual({ ...madeUpCity.sections, neighbours: madeUpCity.neighbours })
})

test('the geometry has one shape for each section, in their order', async () => {
  const topology = (await (await desk.as('planner')).get('/city/geometry')).as(isTopology)
  const { sections } = topology.objects
  const shapes = sections === undefined ? null : feature(topology, sections)
  const features = shapes?.type === 'FeatureCollection' ? shapes.features : []
  expect(features.map((shape) => shape.id)).toEqual(madeUpCity.sections.ids)
})

test.each(['/city/sections', '/city/geometry'])('%s is sent once to each reader', async (path) => {
  const planner = await desk.as('planner')
  const etag = (await planner.get(path)).headers.get('etag') ?? ''
  const again = await planner.get(path, { headers: { 'if-none-match': etag } })
  expect(again).toMatchObject({ status: 304, text: '' })
  expect(again.headers.get('cache-control')).toBe('private, no-cache')
  expect((await planner.get(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
})

test('a new count of people is another edition of the sections and the same geometry', async () => {
  const planner = await desk.as('planner')
  const tag = async (path: string) => (await planner.get(path)).headers.get('etag')
  const before = [await tag('/city/sections'), await tag('/city/geometry')]
  await desk.owner.script(`insert into taulell.section_people
      select '2026-06-01', section_id, people + 1 from taulell.section_people;
    update taulell.city set population_on = '2026-06-01'`)
  expect(await tag('/city/sections')).not.toBe(before[0])
  expect(await tag('/city/geometry')).toBe(before[1])
  expect(await planner.get('/city')).toMatchObject({
    body: { sections: 20, people: 39_020, populationOn: '2026-06-01' },
  })
})

test('one database holds one city', async () => {
  await expect(writeCity(desk.db, madeUpCity)).rejects.toThrow(/city_pkey/)
})

test('a city that fails on its last row leaves nothing of itself', async () => {
  await desk.owner.script(`delete from taulell.plan_sections; delete from taulell.spaces;
    delete from taulell.section_neighbours; delete from taulell.section_people;
    delete from taulell.sections; delete from taulell.neighbourhoods;
    delete from taulell.districts; delete from taulell.city`)
  const { neighbours } = madeUpCity
  const negative = { ...neighbours, sharedM: [...neighbours.sharedM.slice(1), -1] }
  const doomed = desk.db
    .transaction()
    .execute((trx) => writeCity(trx, { ...madeUpCity, neighbours: negative }))
  await expect(doomed).rejects.toThrow(/violates check constraint/)
  for (const table of ['city', 'districts', 'sections', 'section_people'] as const)
    expect(await desk.db.selectFrom(table).selectAll().execute()).toEqual([])
  await desk.db.transaction().execute((trx) => writeCity(trx, madeUpCity))
  expect(await (await desk.as('planner')).get('/city')).toMatchObject({ body: { people: 39_000 } })
})

test.each(['/city', '/city/sections', '/city/geometry'])(
  'before the import, %s says that there is no city',
  async (path) => {
    const planner = await desk.as('planner')
    await desk.owner.script('delete from taulell.city')
    expect(await planner.get(path)).toMatchObject({ status: 404, body: { code: 'city/none' } })
  },
)
