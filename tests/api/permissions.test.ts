import { expect, test } from 'vitest'
import { permissions, roles, type Extent, type Role } from '#domain/people.ts'
import { describedRoutes, type DescribedRoute } from './desk/described-routes.ts'
import { desk } from './desk/desk.ts'
import { spaces } from './desk/fixture.ts'

const routes = await describedRoutes(desk.app)
const guarded = routes.filter(({ operation }) => operation['x-permission'] !== undefined)
const scoped = guarded.filter(({ operation }) => typeof operation['x-within'] === 'string')
const nameOf = ({ method, path }: DescribedRoute) => `${method} ${path}`

const nowhere = '00000000-0000-4000-8000-000000000000'

/** The route's address for a space, where it lies within one; otherwise for things that do not exist. */
function addressFor({ path, operation }: DescribedRoute, space: string): string {
  const within = operation['x-within'] ?? ''
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === within ? space : nowhere))
  return filled === '/search' ? '/search?q=espai' : filled
}

async function call(role: Role | null, route: DescribedRoute, space: string) {
  const client = role === null ? desk.nobody() : await desk.as(role)
  const body = route.method === 'GET' || route.method === 'DELETE' ? undefined : {}
  return client.send(route.method, addressFor(route, space), body)
}

function extentOf(role: Role, { operation }: DescribedRoute): Extent | 'none' {
  const permission = operation['x-permission']
  if (permission === undefined) throw new Error('this route is open')
  const row: Partial<Record<Role, Extent>> = permissions[permission]
  const extent = row[role] ?? 'none'
  // The fixture's professional works in a space and its coordinator in a district.
  const isCityWide = role !== 'professional' && role !== 'coordinator'
  return extent === 'whole' && !isCityWide ? 'none' : extent
}

test.each(guarded.map((route) => [nameOf(route), route] as const))(
  '%s asks who is there',
  async (_, route) => {
    expect(await call(null, route, spaces.far)).toMatchObject({
      status: 401,
      body: { code: 'session/none' },
    })
  },
)

const everyRoleAndRoute = guarded.flatMap((route) =>
  roles.map((role) => ({ role, name: nameOf(route), route })),
)
const permitted = everyRoleAndRoute.filter(({ role, route }) => extentOf(role, route) !== 'none')
const refused = everyRoleAndRoute.filter(({ role, route }) => extentOf(role, route) === 'none')

// The lighthouse's space is inside the scope of both the professional and the coordinator.
test.each(permitted)('$role is let in by $name', async ({ role, route }) => {
  const { status } = await call(role, route, spaces.far)
  expect([200, 201, 204, 400, 404, 409, 412, 422, 428]).toContain(status)
})

test.each(refused)('$role is refused by $name', async ({ role, route }) => {
  const permission = route.operation['x-permission']
  expect(await call(role, route, spaces.far)).toMatchObject({
    status: 403,
    body: { code: 'permission/not-yours', permission },
  })
})

/** Where the fixture's holders of a role that reaches only its own scope have no business. */
const elsewhere: Partial<Record<Role, string[]>> = {
  professional: [spaces.agora, spaces.turo],
  coordinator: [spaces.turo],
}
const outside = scoped.flatMap((route) =>
  roles
    .filter((role) => extentOf(role, route) === 'own')
    .flatMap((role) =>
      (elsewhere[role] ?? []).map((space) => ({ role, name: nameOf(route), route, space })),
    ),
)

test.each(outside)('$role at $space is outside the scope of $name', async (entry) => {
  const answer = await call(entry.role, entry.route, entry.space)
  expect(answer).toMatchObject({ status: 403, body: { code: 'permission/not-in-scope' } })
})

test('every role that reaches only its own scope is tried elsewhere', () => {
  const tried = new Set(outside.map(({ role }) => role))
  const own = scoped.flatMap((route) => roles.filter((role) => extentOf(role, route) === 'own'))
  expect([...tried].toSorted()).toEqual([...new Set(own)].toSorted())
  expect(outside.length).toBeGreaterThan(0)
})

test.each(scoped.map((route) => [nameOf(route), route] as const))(
  'a space that does not exist is unknown to %s, not forbidden',
  async (_, route) => {
    for (const space of [nowhere, 'not-an-id'])
      expect(await call('professional', route, space)).toMatchObject({
        status: 404,
        body: { code: 'spaces/unknown' },
      })
  },
)

test('a route whose permission reaches only scopes says within what', () => {
  const reachless = guarded.filter(
    (route) => roles.some((role) => extentOf(role, route) === 'own') && !scoped.includes(route),
  )
  expect(reachless.map(nameOf)).toEqual([])
})

test('open routes answer without a session', async () => {
  const open = routes.filter(({ operation }) => operation['x-open'] !== undefined)
  expect(open.map(nameOf)).toEqual(['GET /health', 'GET /session/ways', 'POST /session/demo'])
  for (const route of open) expect([200, 400]).toContain((await call(null, route, '')).status)
})
