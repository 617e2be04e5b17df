import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { permissions, roles } from '#domain/people.ts'
import { refusalCodes } from '#domain/refusal.ts'
import { encodeAfter } from '#api/keyset.ts'
import { describedRoutes, namedSchemas, type DescribedRoute } from './desk/described-routes.ts'
import { desk } from './desk/desk.ts'
import { plans, staff } from './desk/fixture.ts'
import { inputFor } from './desk/generated-input.ts'

const isLong = process.env['TAULELL_LONG'] === '1'
const routes = await describedRoutes(desk.app)
const named = await namedSchemas(desk.app)

/** Somebody whom the route lets in, so that what she sends is looked at. */
async function whoMay({ operation }: DescribedRoute) {
  const permission = operation['x-permission']
  const allowed = permission === undefined ? [] : Object.keys(permissions[permission])
  const role = roles.find((one) => allowed.includes(one))
  return role === undefined ? desk.nobody() : desk.as(role)
}

function requestsTo({ path, operation }: DescribedRoute) {
  const inputs = operation.parameters.map((one) =>
    fc.tuple(fc.constant(one), fc.option(inputFor(one.schema, named), { freq: 4, nil: undefined })),
  )
  const body = operation.requestBody?.content['application/json']?.schema
  return fc.record({
    parameters: fc.tuple(...inputs),
    body: body === undefined ? fc.constant(undefined) : inputFor(body, named),
    ifMatch: fc.constantFrom(undefined, '"1"', '"2"', '"999999999"', '"a"', '*'),
    key: fc.constantFrom(undefined, undefined, 'k', 'é', 'k'.repeat(300)),
    path: fc.constant(path),
  })
}

/** As an address spells it; half of a surrogate pair has no spelling there. */
const spelled = (value: unknown) =>
  encodeURIComponent(
    (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\p{Cs}/gu, '?'),
  )

const bodyOf = (bytes: number) => JSON.stringify({ name: 'x'.repeat(bytes - 11) })

const Told = z.looseObject({ code: z.enum(refusalCodes) })

test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  'whatever is sent to %s, it answers as described and never breaks',
  async (_, route) => {
    const client = await whoMay(route)
    const session = client.cookie
    const described = Object.keys(route.operation.responses).map(Number)
    const property = fc.asyncProperty(requestsTo(route), async (sent) => {
      client.cookie = session
      const inPath = sent.parameters.filter(([{ in: place }]) => place === 'path')
      const path = inPath.reduce(
        (at, [{ name }, value]) => at.replace(`{${name}}`, spelled(value ?? plans.draft)),
        sent.path,
      )
      const query = sent.parameters
        .filter(([{ in: place }, value]) => place === 'query' && value !== undefined)
        .map(([{ name }, value]) => `${name}=${spelled(value)}`)
      const { ifMatch, key } = sent
      const answer = await client.send(route.method, `${path}?${query.join('&')}`, sent.body, {
        ...(ifMatch === undefined ? {} : { ifMatch }),
        ...(key === undefined ? {} : { key }),
      })
      expect(described).toContain(answer.status)
      if (answer.status >= 400) answer.as(Told)
      expect(desk.lines).toEqual([])
    })
    await fc.assert(property, isLong ? { numRuns: 1000 } : { numRuns: 40, seed: 2026 })
  },
  isLong ? 300_000 : 30_000,
)

const bodies = {
  'no JSON at all': { body: '{"name":', type: 'application/json', code: 'input/not-json' },
  nothing: { body: '', type: 'application/json', code: 'input/not-json' },
  'JSON that is called text, as a form of another site can send it': {
    body: '{"name":"Un pla"}',
    type: 'text/plain',
    code: 'input/not-json',
  },
  'JSON nested a hundred thousand deep': {
    body: '['.repeat(100_000),
    type: 'application/json',
    code: 'input/not-json',
  },
}

test.each(Object.entries(bodies))('%s is bad input', async (_, { body, type, code }) => {
  const planner = await desk.as('planner')
  const headers = { 'content-type': type }
  expect(await planner.post('/territories/plans', body, { headers })).toMatchObject({
    status: 400,
    body: { code },
  })
})

test('a megabyte is read and a byte more is not, told or untold', async () => {
  const planner = await desk.as('planner')
  const megabyte = 1024 * 1024
  const send = (bytes: number, headers: Record<string, string>) =>
    planner.post('/territories/plans', bodyOf(bytes), { headers })
  const ways: Record<string, string>[] = [{}, { 'transfer-encoding': 'chunked' }]
  for (const headers of ways) {
    expect(await send(megabyte, headers)).toMatchObject({ status: 400 })
    expect(await send(megabyte + 1, headers)).toMatchObject({
      status: 413,
      body: { code: 'input/too-large', limitBytes: megabyte },
    })
  }
  expect(desk.lines).toEqual([])
})

test('the person is told at which field, which problem and which bound', async () => {
  const administrator = await desk.as('administrator')
  const cover = { coveringId: staff.planner, from: '2026-11-25', until: '2026-11-24' }
  const covers = `/people/${staff.professional}/covers`
  expect(await administrator.post(covers, cover)).toMatchObject({
    body: { fields: [{ path: 'until', problem: 'order' }] },
  })
  const newcomer = { name: 'x', email: 'nobody', grants: [], nickname: 'E' }
  expect(await administrator.post('/people', newcomer)).toMatchObject({
    body: {
      code: 'input/invalid',
      fields: [
        { path: 'name', problem: 'too-small', facts: { minimum: 2 } },
        { path: 'email', problem: 'format-email' },
        { path: 'grants', problem: 'too-small', facts: { minimum: 1 } },
        { path: '', problem: 'unrecognized-keys' },
      ],
    },
  })
  const zone = { timeZone: 'Europe/Vilagrisa' }
  expect(await administrator.patch('/settings', zone, { ifMatch: 1 })).toMatchObject({
    body: { fields: [{ path: 'timeZone', problem: 'time-zone' }] },
  })
})

test.each(['Un\u0000nom', 'Un\nnom', 'Un \ud800 nom'])('%j is no name', async (name) => {
  const planner = await desk.as('planner')
  expect(await planner.post('/territories/plans', { name })).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'name', problem: 'signs' }] },
  })
})

const places: [path: string, place: (string | number)[]][] = [
  ['/people', ['a\u0000', staff.planner]],
  ['/people', ['\ud800', staff.planner]],
  ['/spaces', ['a\u0000', staff.planner]],
  ['/audit', [2 ** 53]],
  ['/audit', [1.5]],
  ['/territories/plans', [0, '0000-01-01T00:00:00Z', staff.planner]],
  ['/territories/plans', [2 ** 31, '2026-11-23T09:00:00Z', staff.planner]],
  [`/territories/plans/${plans.draft}/islands`, [2 ** 31]],
]

test.each(places)('%s has no place %j in its list', async (path, place) => {
  const client = await desk.as('administrator')
  expect(await client.get(`${path}?after=${encodeAfter(place)}`)).toMatchObject({
    status: 400,
    body: { code: 'input/invalid', fields: [{ path: 'after' }] },
  })
})
