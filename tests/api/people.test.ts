import { expect, test } from 'vitest'
import { z } from 'zod'
import { Staff } from '#domain/staff.ts'
import type { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'
import { spaces, staff } from './desk/fixture.ts'

const Page = z.object({ items: z.array(Staff), next: z.string().nullable() })
const cityWide = { kind: 'city' } as const
const planner = { role: 'planner', scope: cityWide }
const newcomer = { name: 'Èlia Prat', email: 'elia.prat@vilagrisa.example', grants: [planner] }

async function names(client: Client, query: string): Promise<string[]> {
  return (await client.get(`/people${query}`)).as(Page).items.map((person) => person.name)
}

const byName = [
  'Àngels Bosch',
  'Jordi Vidal',
  'Mireia Soler',
  'Montserrat Pujol',
  'Núria Ferrer',
  'Òscar Ibáñez',
  'Pau Riera',
]

test('staff are listed by name, accents among the letters they belong to', async () => {
  expect(await names(await desk.as('administrator'), '')).toEqual(byName)
})

test.each([1, 2, 3, 7])('in pages of %i each person comes exactly once', async (limit) => {
  const administrator = await desk.as('administrator')
  const seen: string[] = []
  let after = ''
  do {
    const page = (await administrator.get(`/people?limit=${limit}${after}`)).as(Page)
    expect(page.items.length).toBeLessThanOrEqual(limit)
    seen.push(...page.items.map((person) => person.name))
    after = page.next === null ? '' : `&after=${page.next}`
  } while (after !== '')
  expect(seen).toEqual(byName)
})

test('two people of one name both come, across a page', async () => {
  const administrator = await desk.as('administrator')
  await administrator.post('/people', { ...newcomer, name: 'Pau Riera' })
  const first = (await administrator.get('/people?limit=7')).as(Page)
  const second = (await administrator.get(`/people?after=${first.next}`)).as(Page)
  expect([first.items.at(-1), ...second.items].map((person) => person?.name)).toEqual([
    'Pau Riera',
    'Pau Riera',
  ])
  expect(second.items[0]?.id).not.toBe(first.items.at(-1)?.id)
})

test('one member of staff is read by id, with the version to change it on', async () => {
  const coordinator = await desk.as('coordinator')
  const answer = await coordinator.get(`/people/${staff.planner}`)
  expect(answer.as(Staff)).toMatchObject({ id: staff.planner, name: 'Núria Ferrer', version: 1 })
  expect(await coordinator.get(`/people/${spaces.far}`)).toMatchObject({
    status: 404,
    body: { code: 'people/unknown' },
  })
})

test('a place that the list never gave is bad input', async () => {
  const administrator = await desk.as('administrator')
  for (const place of ['nowhere', btoa('["a"]'), btoa('["a","b"]'), btoa('[1,2]')])
    expect(await administrator.get(`/people?after=${place}`)).toMatchObject({
      status: 400,
      body: { code: 'input/invalid', fields: [{ path: 'after' }] },
    })
})

test('who is looked for is found without accents, in the middle of a name or by address', async () => {
  const administrator = await desk.as('administrator')
  expect(await names(administrator, '?search=nuria')).toEqual(['Núria Ferrer'])
  expect(await names(administrator, '?search=IBAÑEZ')).toEqual(['Òscar Ibáñez'])
  expect(await names(administrator, '?search=second-pl')).toEqual(['Òscar Ibáñez'])
})

test.each(['%', '_', '\\'])('a search for %s means that very sign', async (sign) => {
  const administrator = await desk.as('administrator')
  expect(await names(administrator, `?search=${encodeURIComponent(sign)}`)).toEqual([])
  await administrator.post('/people', { ...newcomer, name: `Torn ${sign} nit` })
  expect(await names(administrator, `?search=${encodeURIComponent(sign)}`)).toEqual([
    `Torn ${sign} nit`,
  ])
})

test('those who left are listed apart', async () => {
  const administrator = await desk.as('administrator')
  await administrator.put(`/people/${staff.planner}/active`, { active: false })
  expect(await names(administrator, '?active=false')).toEqual(['Núria Ferrer'])
  expect(await names(administrator, '?active=true')).not.toContain('Núria Ferrer')
  await administrator.put(`/people/${staff.planner}/active`, { active: true })
  expect(await names(administrator, '?active=true')).toEqual(byName)
})

test('a person is added with a role in a space and another in a district', async () => {
  const administrator = await desk.as('administrator')
  const grants = [
    { role: 'coordinator', scope: { kind: 'district', code: '02' } },
    { role: 'professional', scope: { kind: 'space', code: spaces.turo } },
  ]
  const answer = await administrator.post('/people', { ...newcomer, grants })
  expect(answer).toMatchObject({
    status: 201,
    body: { name: 'Èlia Prat', language: 'ca', active: true, version: 1, lastSeenAt: null, grants },
  })
})

test('a role held twice in one place is held once', async () => {
  const administrator = await desk.as('administrator')
  const answer = await administrator.post('/people', { ...newcomer, grants: [planner, planner] })
  expect(answer).toMatchObject({ status: 201, body: { grants: [planner] } })
})

test.each([
  { kind: 'district', code: '99' },
  { kind: 'space', code: staff.planner },
  { kind: 'space', code: 'not an id' },
])('a scope that does not exist is refused: $kind $code', async (scope) => {
  const administrator = await desk.as('administrator')
  const grants = [planner, { role: 'professional', scope }]
  expect(await administrator.post('/people', { ...newcomer, grants })).toMatchObject({
    status: 422,
    body: { code: 'people/unknown-scope', kind: scope.kind, scope: scope.code },
  })
  expect(await names(administrator, '?search=elia')).toEqual([])
})

test('an e-mail address is one person’s, however it is written', async () => {
  const administrator = await desk.as('administrator')
  const email = 'PLANNER@Vilagrisa.example'
  expect(await administrator.post('/people', { ...newcomer, email })).toMatchObject({
    status: 409,
    body: { code: 'people/email-taken' },
  })
  const change = `/people/${staff.secondPlanner}`
  expect(await administrator.patch(change, { email }, { ifMatch: 1 })).toMatchObject({
    status: 409,
    body: { code: 'people/email-taken' },
  })
})

test('a change names the version it was made on', async () => {
  const administrator = await desk.as('administrator')
  const path = `/people/${staff.planner}`
  expect(await administrator.patch(path, { name: 'Núria F.' })).toMatchObject({
    status: 428,
    body: { code: 'version/required' },
  })
  const changed = await administrator.patch(path, { name: 'Núria F.' }, { ifMatch: 1 })
  expect(changed).toMatchObject({ status: 200, body: { name: 'Núria F.', version: 2 } })
  expect(changed.headers.get('etag')).toBe('"2"')
  expect(await administrator.patch(path, { name: 'Núria' }, { ifMatch: 1 })).toMatchObject({
    status: 412,
    body: { code: 'version/stale', version: 2 },
  })
  expect(await administrator.patch(path, { name: 'Núria' }, { ifMatch: 'W/"2"' })).toMatchObject({
    status: 200,
    body: { version: 3 },
  })
})

test('somebody who does not exist cannot be changed, deactivated or covered', async () => {
  const administrator = await desk.as('administrator')
  const unknown = { status: 404, body: { code: 'people/unknown' } }
  const path = `/people/${spaces.far}`
  const cover = { coveringId: staff.planner, from: '2026-11-24', until: '2026-11-25' }
  expect(await administrator.patch(path, { name: 'Ningú' }, { ifMatch: 1 })).toMatchObject(unknown)
  expect(await administrator.put(`${path}/active`, { active: false })).toMatchObject(unknown)
  expect(await administrator.post(`${path}/covers`, cover)).toMatchObject(unknown)
})

test('new grants hold from the next request on', async () => {
  const [administrator, colleague] = [await desk.as('administrator'), await desk.as('planner')]
  expect(await colleague.get('/people')).toMatchObject({ status: 403 })
  const grants = [{ role: 'coordinator', scope: cityWide }]
  await administrator.patch(`/people/${staff.planner}`, { grants }, { ifMatch: 1 })
  expect(await colleague.get('/people')).toMatchObject({ status: 200 })
  expect(await colleague.post('/territories/plans', { name: 'Nou' })).toMatchObject({ status: 403 })
})
