import { createRoute, z } from '@hono/zod-openapi'
import { Refusal } from '#domain/refusal.ts'
import { Persona, SessionView } from '#domain/session.ts'
import { allow, asking, open } from './allow.ts'
import { body, carries, json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { sha256 } from './digest.ts'
import { sessionViewOf } from './session-view.ts'
import { demoIssuer, noteFailure, refuseTooMany, signIn, sourceOf } from './sign-in.ts'

const SignedIn = z.object({ staffId: z.uuid(), endsAt: z.iso.datetime() })

const demoSignIn = createRoute({
  method: 'post',
  path: '/session/demo',
  summary: 'Sign in as a demo persona',
  ...open('this is how one signs in, where the desk runs as a demo'),
  request: body(z.strictObject({ persona: Persona })),
  responses: {
    201: json(SignedIn, 'signed in; a new session id is set'),
    ...refusals.input,
    401: refusals.read[401],
    404: refusals.found[404],
    ...refusals.limited,
  },
})

const Ways = z.object({
  demo: z.boolean(),
  /** Whether the city is an invented one. */
  syntheticCity: z.boolean(),
})

const ways = createRoute({
  method: 'get',
  path: '/session/ways',
  summary: 'Tell how one signs in',
  ...open('the first page asks how one signs in before anybody has'),
  responses: { 200: json(Ways, 'how one signs in at this desk') },
})

const whoAmI = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Tell who I am and what I may do',
  ...allow('session:own'),
  responses: { 200: json(SessionView, 'who I am and what I may do'), ...refusals.read },
})

const signOut = createRoute({
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  ...carries.key,
  ...allow('session:own'),
  responses: {
    204: { description: 'signed out' },
    ...refusals.read,
    ...refusals.input,
  },
})

export const sessionRoutes = nounRoutes()
  .openapi(ways, async (c) => {
    // Whoever cannot be let in is told so before choosing who to be.
    const city = await c.var.db.selectFrom('city').select('synthetic').executeTakeFirst()
    return c.json({ demo: c.var.host.demo, syntheticCity: city?.synthetic ?? false }, 200)
  })
  .openapi(demoSignIn, async (c) => {
    const { db, host, now, requestId } = c.var
    if (!host.demo) throw new Refusal('route/unknown')
    const { persona } = c.req.valid('json')
    const source = await sourceOf(db, c.var.address)
    await refuseTooMany(db, source, now)
    const signedIn = await signIn(db, { issuer: demoIssuer, subject: persona }, now)
    if (signedIn === null) {
      // Answered, not thrown: the note of the failure must outlive the request.
      await noteFailure(db, source, now)
      return c.json({ code: 'session/persona-unavailable' as const, request: requestId }, 401)
    }
    const before = host.session.read(c.req.raw)
    if (before !== null)
      await db
        .deleteFrom('sessions')
        .where('id_sha256', '=', await sha256(before))
        .execute()
    await c.var.audit({ act: 'session.begin', kind: 'staff', id: signedIn.staffId })
    const headers = new Headers()
    host.session.carry(headers, signedIn.sessionId)
    for (const [name, value] of headers) c.header(name, value, { append: true })
    const answer = { staffId: signedIn.staffId, endsAt: signedIn.endsAt.toISOString() }
    return c.json(answer, 201)
  })
  .openapi(whoAmI, async (c) => {
    const { db, host, now } = c.var
    const answer = await sessionViewOf(db, asking(c.var.actor), { now, demo: host.demo })
    return c.json(answer, 200)
  })
  .openapi(signOut, async (c) => {
    const actor = asking(c.var.actor)
    await c.var.db.deleteFrom('sessions').where('id_sha256', '=', actor.sessionHash).execute()
    await c.var.audit({ act: 'session.end', kind: 'staff', id: actor.staffId })
    const headers = new Headers()
    c.var.host.session.drop(headers)
    for (const [name, value] of headers) c.header(name, value, { append: true })
    return c.body(null, 204)
  })
