import { z } from 'zod'
import { permissionNames } from '#domain/session.ts'
import type { App } from './client.ts'

const Operation = z.looseObject({
  'x-permission': z.enum(permissionNames).optional(),
  'x-open': z.string().min(10).optional(),
  'x-within': z.string().nullable().optional(),
  /** It is a POST only so that what is looked for stays out of the address. */
  'x-reads': z.literal(true).optional(),
  /** Its answer is not kept under a key: sent again, it is asked and noted anew. */
  'x-unkept': z.literal(true).optional(),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), schema: z.unknown() }))
    .default([]),
  responses: z.record(z.string(), z.unknown()),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown() })) })
    .optional(),
})
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
})

export type DescribedRoute = {
  method: string
  /** Below /api, with its parameters in braces. */
  path: string
  operation: z.infer<typeof Operation>
}

export async function openApiDocument(app: App): Promise<Record<string, unknown>> {
  const answer = await app.request('/api/openapi.json')
  return z.record(z.string(), z.unknown()).parse(await answer.json())
}

/** Every route as the document describes it. */
export async function describedRoutes(app: App): Promise<DescribedRoute[]> {
  const { paths } = Document.parse(await openApiDocument(app))
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replace(/^\/api/, ''),
      operation,
    })),
  )
}

/** Every schema that the document names. */
export async function namedSchemas(app: App): Promise<Record<string, unknown>> {
  return Document.parse(await openApiDocument(app)).components.schemas
}

/** The document cannot describe the route that serves it. */
const undescribed = new Set(['GET /openapi.json'])

/** Routes that the app serves and that do not say who may call them, or are not described at all. */
export async function unstatedRoutes(app: App): Promise<string[]> {
  const described = await describedRoutes(app)
  const stated = new Set(
    described
      .filter(({ operation }) => {
        const claims = [operation['x-permission'], operation['x-open']]
        return claims.filter((claim) => claim !== undefined).length === 1
      })
      .map(({ method, path }) => `${method} ${path}`),
  )
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => {
      const braced = path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')
      return `${method} ${braced.replace(/^\/api/, '')}`
    })
  return [...new Set(served)].filter((route) => !stated.has(route) && !undescribed.has(route))
}
