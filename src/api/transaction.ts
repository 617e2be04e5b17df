import { createMiddleware } from 'hono/factory'
import type { DeskEnv } from './desk.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

export const changes = (method: string) => !safe.has(method)

class Undone extends Error {}

/**
 * A request that changes something is one transaction: what it writes, its audit row, its outbox
 * messages and its idempotency key stand or fall together. Handlers only see the transaction, so
 * that none can wait for the pool while holding it.
 */
export const transaction = createMiddleware<DeskEnv>(async (c, next) => {
  if (!changes(c.req.method)) return next()
  // Read whole before the transaction begins: a slow sender holds no lock.
  await c.req.arrayBuffer()
  const pool = c.var.db
  try {
    await pool.transaction().execute(async (trx) => {
      c.set('db', trx)
      await next()
      if (c.error !== undefined) throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  } finally {
    c.set('db', pool)
  }
  return undefined
})
