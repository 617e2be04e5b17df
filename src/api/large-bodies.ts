import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { may } from '#domain/people.ts'
import { Refusal } from '#domain/refusal.ts'
import type { DeskEnv } from './desk.ts'

const megabyte = 1024 * 1024
const importMegabytes = 64

/** The files of a city are larger than anything else that is sent here. */
const isImport = (method: string, path: string) =>
  method === 'POST' && /^\/api\/city\/(import|population)(\/check)?$/.test(path)

const limitTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal('input/too-large', { limitBytes: maxSize })
    },
  })
const [small, large] = [limitTo(megabyte), limitTo(importMegabytes * megabyte)]

/** What is read of a request before anybody knows who sends it. */
export const smallBody = createMiddleware<DeskEnv>(async (c, next) =>
  isImport(c.req.method, c.req.path) ? next() : small(c, next),
)

/** Whoever may not import a city does not make the desk hold one: asked before the body is read. */
export const importBody = createMiddleware<DeskEnv>(async (c, next) => {
  if (!isImport(c.req.method, c.req.path)) return next()
  if (c.var.actor === null) throw new Refusal(c.var.nobodyAs)
  if (!may(c.var.actor.grants, 'city:import'))
    throw new Refusal('permission/not-yours', { permission: 'city:import' })
  return large(c, next)
})
