import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { line } from '#domain/identifier.ts'
import { may } from '#domain/people.ts'
import { activitiesByTitle } from './activities/activity-search.ts'
import { clockOf } from './activities/series-make.ts'
import { findAddresses } from './addresses-find.ts'
import type { Db } from './db/database.ts'
import { allow, asking } from './allow.ts'
import { json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { literally } from './like.ts'

const Hit = z
  .object({
    kind: z.enum([
      'item',
      'island',
      'space',
      'activity',
      'plan',
      'neighbourhood',
      'staff',
      'address',
    ]),
    id: z.string(),
    name: z.string(),
    /** What tells two of the same name apart: an address, a district. */
    hint: z.string(),
  })
  .openapi('Hit')

const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Search everything',
  ...allow('city:read'),
  request: { query: z.object({ q: line(2, 80) }) },
  responses: {
    200: json(z.object({ items: z.array(Hit) }), 'the best few of each kind'),
    ...refusals.read,
    ...refusals.input,
  },
})

const each = 6
const eachAddress = 4

/** Items by the beginning of their tag, however it is typed; the language of their names is the city's. */
async function itemsByTag(db: Db, q: string) {
  const tag = q.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  if (tag.length < 3 || !/\d/.test(tag)) return []
  const { rows } = await sql<{ id: string; hint: string }>`
    select i.tag as id, t.name_ca || ' · ' || trim(m.maker || ' ' || m.name) as hint
    from items i join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    where i.tag like ${tag} || '%' and i.state <> 'retired'
    order by i.tag limit ${each}`.execute(db)
  return rows.map(({ id, hint }) => ({ kind: 'item', id, name: id, hint }))
}

export const searchRoutes = nounRoutes().openapi(search, async (c) => {
  const { q } = c.req.valid('query')
  const words = literally(q)
  const staff = may(asking(c.var.actor).grants, 'people:read')
  const { rows } = await sql<{ kind: string; id: string; name: string; hint: string }>`
    with hits as (
      select 'island' as kind, i.island_id::text as id, i.name, i.number::text as hint,
             plain(i.name) as words, 0 as rank
      from plan_islands i join plans p on p.id = i.plan_id and p.state = 'adopted'
      union all
      select 'space', id::text, name, address, search, 1 from spaces
      union all
      select 'neighbourhood', n.code, n.name, d.name, plain(n.name), 2
      from neighbourhoods n join districts d on d.code = n.district
      union all
      select 'plan', id::text, name, '', plain(name), 3 from plans
      union all
      select 'staff', id::text, name, email, search, 4 from staff
      where ${staff}::boolean and deactivated_at is null),
    ranked as (
      select *, row_number() over (
        partition by kind order by (words like plain(${words}) || '%') desc, length(words), name) as place
      from hits where words like '%' || plain(${words}) || '%')
    select kind, id, name, hint from ranked where place <= ${each} order by rank, place`.execute(
    c.var.db,
  )
  const doors = await findAddresses(c.var.db, q, eachAddress)
  const bank = may(asking(c.var.actor).grants, 'equipment:read')
  const items = bank ? await itemsByTag(c.var.db, q) : []
  const { grants, language } = asking(c.var.actor)
  const activities = may(grants, 'activities:read')
    ? await activitiesByTitle(c.var.db, {
        q,
        language,
        now: (await clockOf(c.var)).now,
        most: each,
      })
    : []
  const hits = doors.map(({ address, island }) => ({
    kind: 'address',
    id: String(address.id),
    name: `${address.street}, ${address.number}`,
    hint: island ?? '',
  }))
  return c.json({ items: z.array(Hit).parse([...items, ...rows, ...activities, ...hits]) }, 200)
})
