import { createMiddleware } from 'hono/factory'
import { may, reach, reachesSpace, type Permission } from '#domain/people.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from './actor.ts'
import type { DeskEnv } from './desk.ts'

/** Where the thing asked for lies: the path parameter that names a space. */
type Within = { space: string }

/**
 * A route's statement of who may call it, spread into its definition. With `where`, a right held
 * only inside a scope is held against the object that the path names.
 */
export function allow(permission: Permission, where?: Within) {
  const guard = createMiddleware<DeskEnv>(async (c, next) => {
    const { actor } = c.var
    if (actor === null) throw new Refusal(c.var.nobodyAs)
    if (!may(actor.grants, permission)) throw new Refusal('permission/not-yours', { permission })
    if (where !== undefined) {
      const id = c.req.param(where.space) ?? ''
      const within = reach(actor.grants, permission)
      // Whoever's right is at this very space is not asked in which district it is.
      const isNamed = within !== 'everywhere' && reachesSpace(within, { id, district: null })
      if (!isNamed && !reachesSpace(within, await districtOfSpace(c.var.db, id)))
        throw new Refusal('permission/not-in-scope', { permission })
    }
    return next()
  })
  return {
    middleware: guard,
    'x-permission': permission,
    'x-within': where?.space ?? null,
    security: [{ session: [] }],
  }
}

/** A route that anyone may call, with the reason why. */
export function open(reason: string) {
  return { 'x-open': reason, security: [] }
}

export function asking(actor: Actor | null): Actor {
  if (actor === null) throw new Refusal('session/none')
  return actor
}

async function districtOfSpace(db: DeskEnv['Variables']['db'], id: string) {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
  const space = isId
    ? await db
        .selectFrom('spaces')
        .leftJoin('sections', 'sections.id', 'spaces.section_id')
        .select(['spaces.id', 'sections.district'])
        .where('spaces.id', '=', id)
        .executeTakeFirst()
    : undefined
  if (space === undefined) throw new Refusal('spaces/unknown')
  return space
}
