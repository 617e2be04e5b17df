import { z } from '@hono/zod-openapi'
import { FieldErrors } from '#domain/identifier.ts'
import { refusalCodes } from '#domain/refusal.ts'

/** What a refusal looks like on every route. */
const RefusalAnswer = z
  .looseObject({
    code: z.enum(refusalCodes),
    request: z.string().optional(),
    fields: FieldErrors.optional(),
  })
  .openapi('Refusal')

const refused = (description: string) => ({
  description,
  content: { 'application/json': { schema: RefusalAnswer } },
})

/** The refusals a route may answer besides its own success; 500 and 503 are every route's. */
export const refusals = {
  read: { 401: refused('not signed in'), 403: refused('not permitted') },
  write: {
    400: refused('bad input, with the fields'),
    401: refused('not signed in'),
    403: refused('not permitted'),
    409: refused('a rule says no'),
    422: refused('understood and impossible'),
  },
  found: { 404: refused('no such thing') },
  versioned: { 412: refused('changed meanwhile'), 428: refused('If-Match is missing') },
  input: { 400: refused('bad input, with the fields') },
  large: { 413: refused('larger than is read') },
  limited: { 429: refused('too many attempts') },
} as const

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  description: 'the same key with the same body happens once, and is answered alike for a day',
  schema: { type: 'string' as const, minLength: 1, maxLength: 200 },
}

const versionParameter = {
  name: 'If-Match',
  in: 'header' as const,
  required: true,
  description: 'the ETag of the version that the change was made on',
  schema: { type: 'string' as const, pattern: '^(W/)?"[0-9]{1,9}"$' },
}

/** What a change may or must carry; read by the middleware and by versionRequired. */
export const carries = {
  key: { parameters: [keyParameter] },
  keyAndVersion: { parameters: [keyParameter, versionParameter] },
}

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function body<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } }
}
