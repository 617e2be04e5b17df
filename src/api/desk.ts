import { OpenAPIHono } from '@hono/zod-openapi'
import type { Facts } from '#domain/refusal.ts'
import type { Actor } from './actor.ts'
import type { Db } from './db/database.ts'
import type { Host } from './host.ts'
import { invalidInput } from './refusals.ts'

/** What is audited: an act as `noun.verb`, on what, with facts that are neither bodies nor contacts. */
export type Act = { act: string; kind: string; id: string | null; facts?: Facts }

export type DeskEnv = {
  Variables: {
    host: Host
    /** In a request that changes something, its transaction; otherwise the pool. */
    db: Db
    actor: Actor | null
    /** Why there is no actor, where there is none. */
    nobodyAs: 'session/none' | 'session/expired'
    requestId: string
    /** Where the request comes from, for limits on failed sign-ins only. */
    address: string
    now: Date
    audit: (act: Act) => Promise<void>
  }
}

/** The routes of one noun, answering bad input as `{code, fields}`. */
export function nounRoutes() {
  return new OpenAPIHono<DeskEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      return c.json(invalidInput(result.error.issues), 400)
    },
  })
}
