import { createRoute, z } from '@hono/zod-openapi'
import {
  NewRegistration,
  RegistrationList,
  RegistrationMark,
} from '#domain/activities/registration.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { etagOf } from '../versions.ts'
import { readRegistrations } from './list-read.ts'
import { register } from './register.ts'

const serving = allow('registrations:serve', { space: 'space' })
const OfSession = z.object({ space: Id, occurrence: Id })
const OfCourse = z.object({ space: Id, activity: Id })

const listed = {
  200: json(RegistrationList, 'those with seats, offers and in the line first, in its order'),
  ...refusals.read,
  ...refusals.found,
}
const registered = {
  201: json(RegistrationMark, 'with a seat, or in the line and at which place'),
  ...refusals.write,
  ...refusals.found,
}

const ofSession = createRoute({
  method: 'get',
  path: '/activities/spaces/{space}/occurrences/{occurrence}/registrations',
  summary: 'List who comes to a session, by itself or with its course',
  'x-unkept': true,
  ...serving,
  request: { params: OfSession },
  responses: listed,
})

const ofCourse = createRoute({
  method: 'get',
  path: '/activities/spaces/{space}/series/{activity}/registrations',
  summary: 'List who comes to a whole course',
  'x-unkept': true,
  ...serving,
  request: { params: OfCourse },
  responses: listed,
})

const forSession = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/occurrences/{occurrence}/registrations',
  summary: 'Register somebody for a session, or put her in its line',
  ...carries.key,
  ...serving,
  request: { params: OfSession, ...body(NewRegistration) },
  responses: registered,
})

const forCourse = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/series/{activity}/registrations',
  summary: 'Register somebody for a whole course, or put her in its line',
  ...carries.key,
  ...serving,
  request: { params: OfCourse, ...body(NewRegistration) },
  responses: registered,
})

export const registeringRoutes = nounRoutes()
  .openapi(ofSession, async (c) =>
    c.json(await readRegistrations(c.var, { of: 'session', ...c.req.valid('param') }), 200),
  )
  .openapi(ofCourse, async (c) =>
    c.json(await readRegistrations(c.var, { of: 'course', ...c.req.valid('param') }), 200),
  )
  .openapi(forSession, async (c) => {
    const target = { of: 'session', ...c.req.valid('param') } as const
    const wanted = c.req.valid('json')
    const made = await register(c.var, target, wanted)
    await c.var.audit(registeredAct(target.of, made, wanted))
    c.header('etag', etagOf(made.version))
    return c.json(made, 201)
  })
  .openapi(forCourse, async (c) => {
    const target = { of: 'course', ...c.req.valid('param') } as const
    const wanted = c.req.valid('json')
    const made = await register(c.var, target, wanted)
    await c.var.audit(registeredAct(target.of, made, wanted))
    c.header('etag', etagOf(made.version))
    return c.json(made, 201)
  })

function registeredAct(of: string, { id, state }: RegistrationMark, wanted: NewRegistration) {
  const { beyondBecause } = wanted
  return {
    act: 'registration.make',
    kind: 'registration',
    id,
    facts: { of, state, ...(beyondBecause === null ? {} : { beyondBecause }) },
  }
}
