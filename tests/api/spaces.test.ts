import { expect, test } from 'vitest'
import { z } from 'zod'
import { Space } from '#domain/space.ts'
import { desk } from './desk/desk.ts'
import { islands, spaces, staff } from './desk/fixture.ts'

const Page = z.object({ items: z.array(Space), next: z.string().nullable() })
const far = `/spaces/${spaces.far}`

test('spaces come by name, each with its district and the island it serves', async () => {
  const { items, next } = (await (await desk.as('planner')).get('/spaces')).as(Page)
  expect(items.map(({ name, district, island }) => [name, district, island?.name])).toEqual([
    ['Espai Àgora', '01', 'Port i Platja'],
    ['Espai del Far', '01', 'Port i Platja'],
    ['Espai del Turó', '02', 'Muntanya'],
  ])
  expect(next).toBeNull()
})

test('in pages of one each space comes exactly once', async () => {
  const planner = await desk.as('planner')
  const seen: string[] = []
  let after = ''
  do {
    const page = (await planner.get(`/spaces?limit=1${after}`)).as(Page)
    seen.push(...page.items.map((space) => space.name))
    after = page.next === null ? '' : `&after=${page.next}`
  } while (after !== '')
  expect(seen).toEqual(['Espai Àgora', 'Espai del Far', 'Espai del Turó'])
})

test('a draft that gives the island another name changes nothing until it is adopted', async () => {
  await desk.db
    .updateTable('plan_islands')
    .set({ name: 'Un altre nom' })
    .where('plan_id', '=', (of) => of.selectFrom('plans').select('id').where('state', '=', 'draft'))
    .where('island_id', '=', islands.port)
    .execute()
  expect(await (await desk.as('planner')).get(far)).toMatchObject({
    body: { island: { name: 'Port i Platja' } },
  })
})

test('a professional changes her space, on the version that she read', async () => {
  const professional = await desk.as('professional')
  const read = await professional.get(far)
  expect(read.headers.get('etag')).toBe('"1"')
  const phone = '+34 93 222 22 22'
  expect(await professional.patch(far, { phone })).toMatchObject({
    status: 428,
    body: { code: 'version/required' },
  })
  const changed = await professional.patch(far, { phone }, { ifMatch: 1 })
  expect(changed).toMatchObject({ status: 200, body: { phone, version: 2 } })
  expect(changed.headers.get('etag')).toBe('"2"')
  expect(await professional.patch(far, { phone: null }, { ifMatch: 1 })).toMatchObject({
    status: 412,
    body: { code: 'version/stale', version: 2 },
  })
})

test('a name is found under its new spelling at once', async () => {
  const administrator = await desk.as('administrator')
  await administrator.patch(far, { name: 'Espai de l’Estació' }, { ifMatch: 1 })
  expect(await administrator.get('/search?q=estacio')).toMatchObject({
    body: { items: [{ kind: 'space', id: spaces.far }] },
  })
})

test.each([
  { phone: 'truca’m' },
  { phone: '1' },
  { name: 'x' },
  { address: ' ' },
  { district: '02' },
  { version: 7 },
])('a space does not take %j', async (change) => {
  const administrator = await desk.as('administrator')
  expect(await administrator.patch(far, change, { ifMatch: 1 })).toMatchObject({
    status: 400,
    body: { code: 'input/invalid' },
  })
})

test('a space that does not exist is 404', async () => {
  expect(await (await desk.as('planner')).get(`/spaces/${staff.planner}`)).toMatchObject({
    status: 404,
    body: { code: 'spaces/unknown' },
  })
})

test('an island has one principal space', async () => {
  const second = desk.db
    .updateTable('spaces')
    .set({ principal: true })
    .where('id', '=', spaces.agora)
  await expect(second.execute()).rejects.toThrow(/one_principal_space_per_island/)
})
