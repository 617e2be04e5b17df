import { OpenAPIHono } from '@hono/zod-openapi'
import { Refusal } from '#domain/refusal.ts'
import { whoAsks } from './actor.ts'
import { activityRoutes } from './activities/routes.ts'
import { agendaRoutes } from './agenda/routes.ts'
import { addressRoutes } from './addresses.ts'
import { auditRoutes } from './audit.ts'
import { cityRoutes } from './city.ts'
import { cityImportRoutes } from './city-import.ts'
import { cityLayerRoutes } from './city-layers.ts'
import { borrowerRoutes } from './borrowers/routes.ts'
import { coverageRoutes } from './coverage.ts'
import { recordAct } from './audit-record.ts'
import type { DeskEnv } from './desk.ts'
import { equipmentRoutes } from './equipment/routes.ts'
import { tagPages } from './equipment/tag-page.ts'
import { healthRoutes } from './health.ts'
import { feedTokenRoutes } from './feeds/tokens.ts'
import { feedPages } from './feeds/feeds.ts'
import type { Host } from './host.ts'
import { idempotency } from './idempotency.ts'
import { jobRoutes } from './jobs.ts'
import { largeBody, smallBody } from './large-bodies.ts'
import { tagByNoun } from './openapi.ts'
import { peopleRoutes } from './people.ts'
import { registrationRoutes } from './registrations/routes.ts'
import { privacyRoutes } from './privacy.ts'
import { answerRefusal } from './refusals.ts'
import { searchRoutes } from './search.ts'
import { sessionRoutes } from './session.ts'
import { settingsRoutes } from './settings.ts'
import { spaceRoutes } from './spaces.ts'
import { territoryRoutes } from './territories/routes.ts'
import { changes, transaction } from './transaction.ts'

/** On every answer; one that says otherwise of itself keeps its own word. */
const everyAnswer = Object.entries({
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
})

/** The one API, the same in Node and inside the page. */
export function createApp(host: Host) {
  const app = new OpenAPIHono<DeskEnv>()

  app.use('/api/*', async (c, next) => {
    const requestId = crypto.randomUUID()
    c.set('host', host)
    c.set('requestId', requestId)
    c.set('now', host.clock())
    c.set('db', host.database.db)
    c.set('actor', null)
    c.set('nobodyAs', 'session/none')
    c.set('audit', (act) => recordAct(c.var, act))
    // Read now: a request whose body has been read is another object.
    c.set('address', host.addressOf(c.req.raw))
    const headers = [...everyAnswer, ['x-request-id', requestId] as const]
    for (const [name, value] of headers) c.header(name, value)
    if (changes(c.req.method) && !host.trustsOrigin(c.req.raw))
      throw new Refusal('request/foreign-origin')
    await next()
    // An answer that a route made by itself has not been given them.
    for (const [name, value] of headers)
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    return undefined
  })
  app.use('/api/*', smallBody)
  app.use('/api/*', async (c, next) => {
    if (c.req.path === '/api/health' || c.req.path === '/api/openapi.json') return next()
    const asked = await whoAsks(c.var.db, host.session.read(c.req.raw), c.var.now)
    c.set('actor', asked.actor)
    if (asked.actor === null) c.set('nobodyAs', asked.why)
    await next()
    if (c.var.nobodyAs === 'session/expired' && c.res.status === 401)
      host.session.drop(c.res.headers)
    return undefined
  })
  app.use('/api/*', largeBody)
  app.use('/api/*', transaction)
  app.use('/api/*', idempotency)
  app.onError(answerRefusal)

  app.route('/api', healthRoutes)
  app.route('/api', sessionRoutes)
  // Before people, or their numbers would be looked for under this name.
  app.route('/api', borrowerRoutes)
  app.route('/api', peopleRoutes)
  app.route('/api', cityRoutes)
  app.route('/api', cityImportRoutes)
  app.route('/api', cityLayerRoutes)
  app.route('/api', territoryRoutes)
  app.route('/api', spaceRoutes)
  app.route('/api', equipmentRoutes)
  app.route('/api', activityRoutes)
  app.route('/api', registrationRoutes)
  app.route('/api', agendaRoutes)
  app.route('/api', feedTokenRoutes)
  app.route('/api', coverageRoutes)
  app.route('/api', addressRoutes)
  app.route('/api', settingsRoutes)
  app.route('/api', searchRoutes)
  app.route('/api', auditRoutes)
  app.route('/api', jobRoutes)
  app.route('/api', privacyRoutes)

  // Not of the api: what a label's code opens in anybody's telephone.
  app.route('/', tagPages(host))
  // Nor these: calendars and sites elsewhere read them without signing in.
  app.route('/', feedPages(host))

  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'taulell',
    description: 'The session cookie; __Host-taulell where the address is https.',
  })
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Taulell', version: host.version, license: { name: 'EUPL-1.2' } },
    servers: [{ url: '/' }],
    tags: tagByNoun(app),
  })
  // A route and not a notFound: beside the pages, an unknown address would be answered with a page.
  app.all('/api/*', () => {
    throw new Refusal('route/unknown')
  })
  return app
}
