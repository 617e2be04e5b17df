import { createMiddleware } from 'hono/factory'
import { Refusal } from '#domain/refusal.ts'
import type { DeskEnv } from './desk.ts'
import { sha256 } from './digest.ts'
import { changes } from './transaction.ts'

const keyLengthMax = 200

/**
 * A write sent again with its Idempotency-Key gets the first answer and happens once (the draft
 * IETF header of that name). Two at the same moment: the second waits on the key's row.
 */
export const idempotency = createMiddleware<DeskEnv>(async (c, next) => {
  const key = c.req.header('idempotency-key')
  if (key === undefined || !changes(c.req.method) || c.var.actor === null) return next()
  if (key.length < 1 || key.length > keyLengthMax)
    throw new Refusal('input/invalid', {}, [
      { path: 'idempotency-key', problem: 'too-big', facts: { maximum: keyLengthMax } },
    ])
  const mark = { staff_id: c.var.actor.staffId, route: `${c.req.method} ${c.req.path}`, key }
  const digest = await sha256(await c.req.arrayBuffer())
  const taken = await c.var.db
    .insertInto('idempotency_keys')
    .values({ ...mark, body_sha256: digest, created_at: c.var.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  const mine = c.var.db
    .selectFrom('idempotency_keys')
    .select(['body_sha256', 'status', 'answer', 'etag'])
    .where('staff_id', '=', mark.staff_id)
    .where('route', '=', mark.route)
    .where('key', '=', mark.key)
  if (taken === undefined) {
    const first = await mine.executeTakeFirstOrThrow()
    if (first.body_sha256 !== digest) throw new Refusal('idempotency/other-body')
    const headers = new Headers({ 'idempotency-replayed': 'true' })
    if (first.etag !== null) headers.set('etag', first.etag)
    if (first.answer === null) return new Response(null, { status: first.status ?? 204, headers })
    headers.set('content-type', 'application/json')
    return new Response(JSON.stringify(first.answer), { status: first.status ?? 200, headers })
  }
  await next()
  // Undone with all else that failed, so that trying again is trying anew.
  if (c.error !== undefined) return undefined
  const text = await c.res.clone().text()
  await c.var.db
    .updateTable('idempotency_keys')
    .set({
      status: c.res.status,
      answer: text === '' ? null : text,
      etag: c.res.headers.get('etag'),
    })
    .where('staff_id', '=', mark.staff_id)
    .where('route', '=', mark.route)
    .where('key', '=', mark.key)
    .execute()
  return undefined
})
