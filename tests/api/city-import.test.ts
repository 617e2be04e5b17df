import { expect, test } from 'vitest'
import { z } from 'zod'
import { asGeoJson, squareTown } from '../domain/made-up-sections.ts'
import { desk } from './desk/desk.ts'

const town = squareTown(4, 3)
const file = (text: string) => new File([text], 'file')
const sections = file(asGeoJson(town, ({ id }) => ({ id })))
const population = file(`CUSEC;Total\n${town.map(({ id }) => `${id};1000`).join('\n')}\n`)

type Parts = Record<string, File | string>
function form(parts: Parts = {}, options: Record<string, unknown> = {}): FormData {
  const sent = new FormData()
  const told = { name: 'Vilaquadrada', on: '2026-01-01', ...options }
  const all: Parts = { options: JSON.stringify(told), sections, population, ...parts }
  for (const [name, part] of Object.entries(all)) sent.set(name, part)
  return sent
}

/** As on the first day, before anything came in. */
const withoutCity = () =>
  desk.owner.script(`
    alter table taulell.item_events disable trigger events_are_never_emptied;
    truncate taulell.city, taulell.section_people, taulell.section_neighbours;
    truncate taulell.sections, taulell.districts, taulell.spaces cascade;
    alter table taulell.item_events enable trigger events_are_never_emptied`)

const count = async (table: string) =>
  (await desk.owner.rows(`select count(*)::int as n from taulell.${table}`))[0]?.['n']

test('a city is looked at without being written, and then comes in whole', async () => {
  await withoutCity()
  const administrator = await desk.as('administrator')
  const looked = await administrator.post('/city/import/check', form())
  expect(looked).toMatchObject({
    status: 200,
    body: { accepted: true, findings: [], summary: { sections: 12, people: 12_000, pieces: 1 } },
  })
  expect(await count('city')).toBe(0)
  const spaces = file('name,lon,lat\nEspai Alt,2.001,41.001\n')
  const addresses = file('street,number,lon,lat\nC Gran,12 B,2.003,41.001\n')
  const facilities = file('name,kind,lon,lat\nZoo,Parc,2.5,41.5\nÀgora,Teatre,2.001,41.001\n')
  const parts = { spaces, addresses, facilities }
  const written = await administrator.post('/city/import', form(parts))
  expect(written).toMatchObject({
    status: 201,
    body: { summary: { spaces: 1, facilities: 2, addresses: 1 } },
  })
  expect((await administrator.get('/city')).body).toMatchObject({
    name: 'Vilaquadrada',
    municipality: '25120',
    synthetic: false,
    sections: 12,
    people: 12_000,
  })
  expect((await administrator.get('/spaces')).body).toMatchObject({
    items: [{ name: 'Espai Alt', district: '01', island: null }],
  })
  expect((await administrator.get('/city/facilities')).body).toMatchObject({
    items: [{ name: 'Àgora' }, { name: 'Zoo' }],
    next: null,
  })
  expect((await administrator.get('/city/facilities?limit=1')).body).toMatchObject({
    items: [{ name: 'Àgora' }],
    next: expect.any(String) as unknown,
  })
  expect(await count('address_points')).toBe(1)
  expect(
    await desk.owner.rows(`select act, facts from taulell.audit where act like 'city.%'`),
  ).toMatchObject([
    { act: 'city.import', facts: { sections: 12, people: 12_000, addresses: 1, links: [] } },
  ])
})

test('what is wrong is named by its rows, and nothing is written', async () => {
  await withoutCity()
  const administrator = await desk.as('administrator')
  const figures = town.map(({ id }, i) => `${i === 3 ? '2512009001' : id};${i === 5 ? '-7' : 900}`)
  const wrong = form({ population: file(`CUSEC;Total\n${figures.join('\n')}\n`) })
  const { body } = await administrator.post('/city/import/check', wrong)
  expect(body).toMatchObject({
    accepted: false,
    findings: [
      { kind: 'bad-people', rows: [{ row: 7, section: town[5]?.id, read: '-7' }] },
      { kind: 'section-without-people', rows: [{ section: town[3]?.id, row: 4 }] },
      { kind: 'people-without-section', rows: [{ section: '2512009001', row: 5 }] },
    ],
  })
  expect(await administrator.post('/city/import', wrong)).toMatchObject({
    status: 422,
    body: {
      code: 'city/import-refused',
      findings: ['bad-people: 1', 'section-without-people: 1', 'people-without-section: 1'],
    },
  })
  expect(await count('city')).toBe(0)
})

test('a link joins an exclave, and the graph that planners draw on has it', async () => {
  await withoutCity()
  const administrator = await desk.as('administrator')
  const kept = town.filter(({ id }) => !['2512001002', '2512001003'].includes(id))
  const parts = {
    sections: file(asGeoJson(kept, ({ id }) => ({ id }))),
    population: file(`CUSEC;Total\n${kept.map(({ id }) => `${id};1000`).join('\n')}\n`),
  }
  expect((await administrator.post('/city/import/check', form(parts))).body).toMatchObject({
    accepted: false,
    findings: [
      { kind: 'isolated-section', rows: [{ section: '2512001001', other: '2512001004' }] },
      {},
    ],
  })
  const links = [['2512001004', '2512001001']]
  expect((await administrator.post('/city/import', form(parts, { links }))).status).toBe(201)
  const Sections = z.object({
    ids: z.array(z.string()),
    neighbours: z.object({
      a: z.array(z.int()),
      b: z.array(z.int()),
      sharedM: z.array(z.number()),
    }),
  })
  const { neighbours, ids } = (await administrator.get('/city/sections')).as(Sections)
  const link = neighbours.sharedM.indexOf(0)
  expect([ids[neighbours.a[link] ?? -1], ids[neighbours.b[link] ?? -1]]).toEqual([
    '2512001001',
    '2512001004',
  ])
  expect(
    await desk.owner.rows(`select a, b from taulell.section_neighbours where kind = 'link'`),
  ).toEqual([{ a: '2512001001', b: '2512001004' }])
})

test.each(['/city/import', '/city/import/check'])(
  'a city is never replaced: %s says that there is one',
  async (path) => {
    const administrator = await desk.as('administrator')
    expect(await administrator.post(path, form())).toMatchObject({
      status: 409,
      body: { code: 'city/exists', city: 'Vilagrisa' },
    })
  },
)

test('a part that is missing, no file or no JSON is named', async () => {
  await withoutCity()
  const administrator = await desk.as('administrator')
  const incomplete = form()
  incomplete.delete('sections')
  const wrong: [FormData, string][] = [
    [incomplete, 'sections'],
    [form({ population: 'no file' }), 'population'],
    [form({ options: '{' }), 'options'],
    [form({}, { municipality: '8019' }), 'options.municipality'],
    [form({}, { links: [['2512001001']] }), 'options.links.0'],
  ]
  for (const [sent, path] of wrong)
    expect(await administrator.post('/city/import/check', sent)).toMatchObject({
      status: 400,
      body: { code: 'input/invalid', fields: [{ path }] },
    })
})

test('a body larger than the limit is refused, and nobody else makes the desk read so much', async () => {
  const administrator = await desk.as('administrator')
  const planner = await desk.as('planner')
  const send = (client: typeof planner, n: number, path = '/city/import') =>
    client.send('POST', path, 'x'.repeat(1024 * 1024 * n), {
      headers: { 'content-type': 'text/plain' },
    })
  expect(await send(administrator, 65)).toMatchObject({
    status: 413,
    body: { code: 'input/too-large', limitBytes: 64 * 1024 * 1024 },
  })
  expect((await send(administrator, 2)).status).toBe(400)
  expect((await send(planner, 2)).status).toBe(403)
  expect((await send(desk.nobody(), 2)).status).toBe(401)
  expect((await send(administrator, 2, '/city/importing')).status).toBe(413)
})
