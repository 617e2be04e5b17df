import { createRoute, z } from '@hono/zod-openapi'
import {
  NewRegistration,
  RegistrationChange,
  RegistrationMark,
} from '#domain/activities/registration.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { accept, cancel, change, decline, move, restore } from './acts.ts'

const serving = allow('registrations:serve', { space: 'space' })
const at = '/activities/spaces/{space}/registrations/{registration}' as const
const params = z.object({ space: Id, registration: Id })
const responses = {
  200: json(RegistrationMark, 'as it stands now'),
  ...refusals.write,
  ...refusals.found,
  ...refusals.versioned,
}
const Nothing = z.strictObject({})

const changing = createRoute({
  method: 'patch',
  path: at,
  summary: 'Change how many come with somebody, or whether she is told',
  ...carries.keyAndVersion,
  ...serving,
  request: { params, ...body(RegistrationChange) },
  responses,
})
const cancelling = createRoute({
  method: 'post',
  path: `${at}/cancel`,
  summary: 'Give up a registration and let in whoever is next',
  ...carries.keyAndVersion,
  ...serving,
  request: { params, ...body(z.strictObject({ by: z.enum(['person', 'service']) })) },
  responses,
})
const restoring = createRoute({
  method: 'post',
  path: `${at}/restore`,
  summary: 'Take back that a registration was given up',
  ...carries.keyAndVersion,
  ...serving,
  request: { params, ...body(Nothing) },
  responses,
})
const accepting = createRoute({
  method: 'post',
  path: `${at}/accept`,
  summary: 'Take a seat that was offered, or let in from the line',
  ...carries.keyAndVersion,
  ...serving,
  request: {
    params,
    ...body(z.strictObject({ beyondBecause: NewRegistration.shape.beyondBecause })),
  },
  responses,
})
const declining = createRoute({
  method: 'post',
  path: `${at}/decline`,
  summary: 'Do without a seat that was offered',
  ...carries.keyAndVersion,
  ...serving,
  request: { params, ...body(Nothing) },
  responses,
})
const moving = createRoute({
  method: 'post',
  path: `${at}/move`,
  summary: 'Move a registration to another session of the activity',
  ...carries.keyAndVersion,
  ...serving,
  request: { params, ...body(z.strictObject({ to: Id })) },
  responses,
})

type Params = z.infer<typeof params>
const named = ({ space, registration }: Params, ifMatch: string | undefined) => ({
  space,
  registration,
  version: versionRequired(ifMatch),
})
const actOf = (
  act: string,
  { id, state, promoted }: RegistrationMark,
  facts: Record<string, string | string[]> = {},
) => ({
  act: `registration.${act}`,
  kind: 'registration',
  id,
  facts: { state, promoted, ...facts },
})

export const registrationActRoutes = nounRoutes()
  .openapi(changing, async (c) => {
    const wanted = c.req.valid('json')
    const made = await change(c.var, named(c.req.valid('param'), c.req.header('if-match')), wanted)
    await c.var.audit(actOf('change', made, { fields: Object.keys(wanted) }))
    c.header('etag', etagOf(made.version))
    return c.json(made, 200)
  })
  .openapi(cancelling, async (c) => {
    const { by } = c.req.valid('json')
    const made = await cancel(c.var, named(c.req.valid('param'), c.req.header('if-match')), by)
    await c.var.audit(actOf('cancel', made))
    c.header('etag', etagOf(made.version))
    return c.json(made, 200)
  })
  .openapi(restoring, async (c) => {
    const made = await restore(c.var, named(c.req.valid('param'), c.req.header('if-match')))
    await c.var.audit(actOf('restore', made))
    c.header('etag', etagOf(made.version))
    return c.json(made, 200)
  })
  .openapi(accepting, async (c) => {
    const { beyondBecause } = c.req.valid('json')
    const made = await accept(
      c.var,
      named(c.req.valid('param'), c.req.header('if-match')),
      beyondBecause,
    )
    await c.var.audit(actOf('accept', made, beyondBecause === null ? {} : { beyondBecause }))
    c.header('etag', etagOf(made.version))
    return c.json(made, 200)
  })
  .openapi(declining, async (c) => {
    const made = await decline(c.var, named(c.req.valid('param'), c.req.header('if-match')))
    await c.var.audit(actOf('decline', made))
    c.header('etag', etagOf(made.version))
    return c.json(made, 200)
  })
  .openapi(moving, async (c) => {
    const { to } = c.req.valid('json')
    const made = await move(c.var, named(c.req.valid('param'), c.req.header('if-match')), to)
    await c.var.audit(actOf('move', made))
    c.header('etag', etagOf(made.version))
    return c.json(made, 200)
  })
