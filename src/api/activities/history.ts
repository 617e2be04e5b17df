import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'

const kinds = [
  'created',
  'changed',
  'split',
  'published',
  'cancelled',
  'restored',
  'imported',
  'undone',
] as const

const Change = z.object({
  id: Id,
  at: z.string(),
  kind: z.enum(kinds),
  /** Who of the staff. */
  who: z.string(),
  undone: z.boolean(),
  /** Whether nothing was changed after it. */
  undoable: z.boolean(),
})

const shown = 100

const list = createRoute({
  method: 'get',
  path: '/activities/{activity}/changes',
  summary: 'List what was changed of an activity and by whom',
  ...allow('activities:read'),
  request: { params: z.object({ activity: Id }) },
  responses: {
    200: json(z.object({ items: z.array(Change) }), 'the latest first'),
    ...refusals.read,
    ...refusals.input,
    ...refusals.found,
  },
})

export const activityHistoryRoutes = nounRoutes().openapi(list, async (c) => {
  const { activity } = c.req.valid('param')
  const { rows } = await sql`
    select c.id, to_char(c.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, c.kind,
      coalesce(s.name, '') as who, c.undone_by is not null as undone,
      c.undone_by is null and c.kind not in ('undone', 'imported')
        and coalesce((c.before ->> 'version')::int = a.version, false) as undoable
    from activity_changes c join activities a on a.id = c.activity_id
    left join staff s on s.id = c.staff_id
    where c.activity_id = ${activity}::uuid
    order by c.at desc, c.id limit ${shown}`.execute(c.var.db)
  if (rows.length === 0) await mustBeThere(c.var.db, activity)
  return c.json({ items: z.array(Change).parse(rows) }, 200)
})

/** One that was there before changes were noted has none. */
async function mustBeThere(db: Db, activity: string): Promise<void> {
  const found = await db
    .selectFrom('activities')
    .select('id')
    .where('id', '=', activity)
    .executeTakeFirst()
  if (found === undefined) throw new Refusal('activities/unknown')
}
