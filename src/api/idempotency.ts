import { createMiddleware } from 'hono/factory'
import { Refusal } from '#domain/refusal.ts'
import { tellsOfPeople } from './borrowers/unkept.ts'
import type { Db } from './db/database.ts'
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
  if (tellsOfPeople(c.req.path)) return next()
  if (key.length < 1 || key.length > keyLengthMax)
    throw new Refusal('input/invalid', {}, [
      { path: 'idempotency-key', problem: 'too-big', facts: { maximum: keyLengthMax } },
    ])
  // As it was sent, and not decoded: what a percent stands for may be a sign that nothing can keep.
  const route = `${c.req.method} ${new URL(c.req.url).pathname}`
  const mark = { staff_id: c.var.actor.staffId, route, key }
  const digest = await sha256(await c.req.arrayBuffer())
  const taken = await c.var.db
    .insertInto('idempotency_keys')
    .values({ ...mark, body_sha256: digest, created_at: c.var.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken === undefined) return firstAnswer(c.var.db, mark, digest)
  await next()
  // What was refused is free again, so that trying again is trying anew. A thrown no undoes the key with the rest.
  if (c.error !== undefined) return undefined
  // A paper is made anew as well: what names somebody is not kept here for a day.
  if (c.res.status >= 400 || isPaper(c.res)) {
    await c.var.db
      .deleteFrom('idempotency_keys')
      .where((of) => of.and(mark))
      .execute()
    return undefined
  }
  const text = await c.res.clone().text()
  await c.var.db
    .updateTable('idempotency_keys')
    .set({
      status: c.res.status,
      answer: text === '' ? null : text,
      etag: c.res.headers.get('etag'),
    })
    .where((of) => of.and(mark))
    .execute()
  return undefined
})

function isPaper(answer: Response): boolean {
  return answer.headers.get('content-type') === 'application/pdf'
}

type Mark = { staff_id: string; route: string; key: string }

async function firstAnswer(db: Db, mark: Mark, digest: string): Promise<Response> {
  const first = await db
    .selectFrom('idempotency_keys')
    .select(['body_sha256', 'status', 'answer', 'etag'])
    .where((of) => of.and(mark))
    .executeTakeFirstOrThrow()
  if (first.body_sha256 !== digest) throw new Refusal('idempotency/other-body')
  const headers = new Headers({ 'idempotency-replayed': 'true' })
  if (first.etag !== null) headers.set('etag', first.etag)
  if (first.answer === null) return new Response(null, { status: first.status ?? 204, headers })
  headers.set('content-type', 'application/json')
  return new Response(JSON.stringify(first.answer), { status: first.status ?? 200, headers })
}
