import { createRoute, z } from '@hono/zod-openapi'
import { Whereabouts } from '#domain/address.ts'
import { line } from '#domain/identifier.ts'
import { allow } from './allow.ts'
import { completeStreets, findAddresses } from './addresses-find.ts'
import { whereabouts } from './addresses-where.ts'
import { json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { sectionOfPoint } from './spaces-place.ts'
import { todayInCity } from './today.ts'

const doors = 8
const completions = 8

/** Either an address as somebody writes it, or a point. */
const Asked = z
  .object({
    address: line(2, 120).optional(),
    lon: z.coerce.number().min(-180).max(180).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
  })
  .refine(
    ({ address, lon, lat }) => (address === undefined) !== (lon === undefined || lat === undefined),
    {
      path: ['address'],
      params: { problem: 'required' },
    },
  )

const where = createRoute({
  method: 'get',
  path: '/territories/where',
  summary: 'Find an address with its section, super island and space',
  ...allow('territories:read'),
  request: { query: Asked },
  responses: {
    200: json(
      z
        .object({
          /** The likeliest first; a point is one place. */
          places: z.array(Whereabouts.openapi('Whereabouts')),
          /** Streets of that name, while there is no number yet or none like it. */
          streets: z.array(z.string()),
        })
        .openapi('Where'),
      'the section, the island and its space',
    ),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
    422: refusals.write[422],
  },
})

export const addressRoutes = nounRoutes().openapi(where, async (c) => {
  const { db } = c.var
  const { address, lon = 0, lat = 0 } = c.req.valid('query')
  const today = await todayInCity(c.var)
  if (address === undefined) {
    const section = await sectionOfPoint(db, { lon, lat })
    const places = await whereabouts(db, today, [{ address: null, lon, lat, section }])
    return c.json({ places, streets: [] }, 200)
  }
  const found = await findAddresses(db, address, doors)
  const places = await whereabouts(db, today, found)
  const streets = places.length > 0 ? [] : await completeStreets(db, address, completions)
  return c.json({ places, streets }, 200)
})
