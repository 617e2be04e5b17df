import { createRoute, z } from '@hono/zod-openapi'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { createApp } from '#api/app.ts'
import { allow, open } from '#api/allow.ts'
import { nounRoutes } from '#api/desk.ts'
import { describedRoutes, openApiDocument, unstatedRoutes } from './desk/described-routes.ts'
import { desk } from './desk/desk.ts'

test('every route says who may call it', async () => {
  expect(await unstatedRoutes(desk.app)).toEqual([])
})

const answers = { 200: { description: 'planted' } }
const planted = {
  'a route that nothing describes': () => {
    const app = createApp(desk.host)
    app.get('/api/planted', (c) => c.text('planted'))
    return app
  },
  'a described route that states nothing': () => {
    const route = createRoute({ method: 'get', path: '/planted', responses: answers })
    return withRoutes(nounRoutes().openapi(route, (c) => c.text('planted')))
  },
  'a route that states two things': () => {
    const route = createRoute({
      method: 'get',
      path: '/planted',
      ...allow('city:read'),
      ...open('because a test planted it'),
      responses: answers,
    })
    return withRoutes(nounRoutes().openapi(route, (c) => c.text('planted')))
  },
}

function withRoutes(routes: ReturnType<typeof nounRoutes>) {
  const app = createApp(desk.host)
  app.route('/api', routes)
  return app
}

test.each(Object.entries(planted))('%s is found', async (_, plant) => {
  expect(await unstatedRoutes(plant())).toEqual(['GET /planted'])
})

test('the description of the api is valid OpenAPI 3.1', async () => {
  const document = await openApiDocument(desk.app)
  expect(await new Validator().validate(document)).toEqual({ valid: true })
  expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Taulell' } })
})

const called = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

test('every route stands under its noun, with a short summary that is its own', async () => {
  const routes = await describedRoutes(desk.app)
  const astray = routes.filter(({ path, operation }) => {
    const [, noun] = path.split('/')
    return JSON.stringify(operation['tags']) !== JSON.stringify([noun])
  })
  expect(astray.map(called)).toEqual([])
  const Summary = z.string().regex(/^[A-Z].{6,70}[^.\s]$/)
  const unsaid = routes.filter(({ operation }) => !Summary.safeParse(operation['summary']).success)
  expect(unsaid.map(called)).toEqual([])
  const said = routes.map(({ operation }) => operation['summary'])
  expect(said.filter((summary, i) => said.indexOf(summary) !== i)).toEqual([])
})

test('the description of each answer that is no success names the refusal', async () => {
  const Described = z.looseObject({
    paths: z.record(
      z.string(),
      z.record(
        z.string(),
        z.looseObject({
          responses: z.record(z.string(), z.looseObject({ content: z.unknown().optional() })),
        }),
      ),
    ),
  })
  const { paths } = Described.parse(await openApiDocument(desk.app))
  const other = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses }]) =>
      Object.entries(responses)
        .filter(([status]) => Number(status) >= 400 && status !== '503')
        .filter(([, { content }]) => !JSON.stringify(content).includes('/schemas/Refusal"'))
        .map(([status]) => `${method} ${path} ${status}`),
    ),
  )
  expect(other).toEqual([])
})

test('every route below /api carries the session, or says that it needs none', async () => {
  const routes = await describedRoutes(desk.app)
  for (const { operation } of routes)
    expect(operation['security']).toEqual(
      operation['x-open'] === undefined ? [{ session: [] }] : [],
    )
})

test('what a change may or must carry is described', async () => {
  for (const { method, operation } of await describedRoutes(desk.app)) {
    const headers = operation.parameters.flatMap((one) => (one.in === 'header' ? one.name : []))
    const changes = method !== 'GET' && operation['x-open'] === undefined
    expect(headers.includes('Idempotency-Key')).toBe(changes && operation['x-unkept'] !== true)
    expect(headers.includes('If-Match')).toBe('428' in operation.responses)
  }
})

test('an unknown route is 404 with a code, for every method', async () => {
  const planner = await desk.as('planner')
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
    expect(await planner.send(method, '/nothing/here', undefined)).toMatchObject({
      status: 404,
      body: { code: 'route/unknown' },
    })
})
