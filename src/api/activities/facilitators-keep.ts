import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { FacilitatorChange, OutsideFacilitator } from '#domain/activities/activity.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'
import { todayInCity } from '../today.ts'
import { etagOf, versionRequired } from '../versions.ts'

const list = createRoute({
  method: 'get',
  path: '/activities/facilitators/outside',
  summary: 'List whoever leads sessions from outside',
  ...allow('activities:read'),
  responses: {
    200: json(z.object({ items: z.array(OutsideFacilitator) }), 'by name, the retired among them'),
    ...refusals.read,
  },
})

const changing = createRoute({
  method: 'patch',
  path: '/activities/facilitators/{facilitator}',
  summary: 'Rename or retire somebody from outside who leads sessions',
  ...carries.keyAndVersion,
  ...allow('activities:catalogue'),
  request: { params: z.object({ facilitator: Id }), ...body(FacilitatorChange) },
  responses: {
    200: json(OutsideFacilitator, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

/** Whoever is retired stays with what they lead, and is offered no more. */
export const outsideFacilitatorRoutes = nounRoutes()
  .openapi(list, async (c) => c.json({ items: await readOutside(c.var.db, null) }, 200))
  .openapi(changing, async (c) => {
    const { facilitator: id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const { retired, ...named } = c.req.valid('json')
    const today = await todayInCity(c.var)
    const changed = await c.var.db
      .updateTable('facilitators')
      .set((row) => ({
        ...named,
        ...(retired === undefined ? {} : { retired_on: retired ? today : null }),
        version: row('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst()
    const [person] = await readOutside(c.var.db, id)
    if (person === undefined) throw new Refusal('activities/unknown-facilitator')
    if (changed === undefined) throw new Refusal('version/stale', { version: person.version })
    await c.var.audit({ act: 'activities.change-facilitator', kind: 'facilitator', id })
    c.header('etag', etagOf(person.version))
    return c.json(person, 200)
  })

async function readOutside(db: Db, only: string | null): Promise<OutsideFacilitator[]> {
  const { rows } = await sql`
    select id, name, organisation, retired_on as "retiredOn", version from facilitators
    where ${only}::uuid is null or id = ${only}::uuid order by plain(name), id`.execute(db)
  return z.array(OutsideFacilitator).parse(rows)
}
