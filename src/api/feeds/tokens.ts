import { createRoute, z } from '@hono/zod-openapi'
import { Day, Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { Language } from '#domain/session.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { opaqueId } from '../digest.ts'
import { hashOf } from './own-feed.ts'

const Feed = z.object({
  id: Id,
  language: Language,
  createdAt: z.iso.datetime(),
  lastReadOn: Day.nullable(),
})
const written = { ...refusals.write, ...refusals.found }

const list = createRoute({
  method: 'get',
  path: '/agenda/feeds',
  summary: 'List the addresses under which my calendar is read',
  ...allow('session:own'),
  responses: {
    200: json(z.object({ items: z.array(Feed) }), 'the newest first'),
    ...refusals.read,
  },
})

const making = createRoute({
  method: 'post',
  path: '/agenda/feeds',
  summary: 'Make an address under which my calendar is read',
  ...carries.key,
  ...allow('session:own'),
  request: body(z.strictObject({ language: Language.default('ca') })),
  responses: {
    201: json(Feed.extend({ path: z.string() }), 'the address, told this once'),
    ...refusals.write,
  },
})

const revoking = createRoute({
  method: 'delete',
  path: '/agenda/feeds/{feed}',
  summary: 'Take an address of my calendar back',
  ...carries.key,
  ...allow('session:own'),
  request: { params: z.object({ feed: Id }) },
  responses: { 200: json(Feed, 'nobody reads it there any more'), ...written },
})

const columns = ['id', 'language', 'created_at', 'last_read_on'] as const
type Row = {
  id: string
  language: 'ca' | 'es' | 'en'
  created_at: Date
  last_read_on: string | null
}
const shown = ({ id, language, created_at, last_read_on }: Row) => ({
  id,
  language,
  createdAt: created_at.toISOString(),
  lastReadOn: last_read_on,
})

export const feedTokenRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const rows = await c.var.db
      .selectFrom('feed_tokens')
      .select(columns)
      .where('staff_id', '=', asking(c.var.actor).staffId)
      .where('revoked_at', 'is', null)
      .orderBy('created_at', 'desc')
      .execute()
    return c.json({ items: rows.map(shown) }, 200)
  })
  .openapi(making, async (c) => {
    const token = opaqueId()
    const row = await c.var.db
      .insertInto('feed_tokens')
      .values({
        staff_id: asking(c.var.actor).staffId,
        token_sha256: await hashOf(token),
        language: c.req.valid('json').language,
        created_at: c.var.now,
      })
      .returning(columns)
      .executeTakeFirstOrThrow()
    await c.var.audit({ act: 'agenda.make-feed', kind: 'feed', id: row.id })
    return c.json({ ...shown(row), path: `/feeds/p/${token}.ics` }, 201)
  })
  .openapi(revoking, async (c) => {
    const row = await c.var.db
      .updateTable('feed_tokens')
      .set({ revoked_at: c.var.now })
      .where('id', '=', c.req.valid('param').feed)
      .where('staff_id', '=', asking(c.var.actor).staffId)
      .where('revoked_at', 'is', null)
      .returning(columns)
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('feeds/unknown')
    await c.var.audit({ act: 'agenda.revoke-feed', kind: 'feed', id: row.id })
    return c.json(shown(row), 200)
  })
