import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { attachmentBytesMax } from '#domain/attachment.ts'
import { may, type Permission } from '#domain/people.ts'
import { Refusal } from '#domain/refusal.ts'
import type { DeskEnv } from './desk.ts'

const megabyte = 1024 * 1024

type Large = { method: string; path: RegExp; megabytes: number; permission: Permission }

/** The files of a city are larger than anything else that is sent here; then come photos. */
const larger: readonly Large[] = [
  {
    method: 'POST',
    path: /^\/api\/city\/(import|population)(\/check)?$/,
    megabytes: 64,
    permission: 'city:import',
  },
  {
    method: 'POST',
    path: /^\/api\/equipment\/spaces\/[^/]+\/items\/[^/]+\/photos$/,
    megabytes: attachmentBytesMax / megabyte,
    permission: 'equipment:keep',
  },
  {
    method: 'POST',
    path: /^\/api\/equipment\/spaces\/[^/]+\/import(\/check)?$/,
    megabytes: 16,
    permission: 'equipment:keep',
  },
  {
    method: 'POST',
    path: /^\/api\/activities\/spaces\/[^/]+\/import(\/check)?$/,
    megabytes: 4,
    permission: 'activities:edit',
  },
]
const largeOf = (method: string, at: string) =>
  larger.find((one) => one.method === method && one.path.test(at))

const limitTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal('input/too-large', { limitBytes: maxSize })
    },
  })
const small = limitTo(megabyte)

/** What is read of a request before anybody knows who sends it. */
export const smallBody = createMiddleware<DeskEnv>(async (c, next) =>
  largeOf(c.req.method, c.req.path) === undefined ? small(c, next) : next(),
)

/** Whoever may not send one does not make the desk hold it: asked before the body is read. */
export const largeBody = createMiddleware<DeskEnv>(async (c, next) => {
  const large = largeOf(c.req.method, c.req.path)
  if (large === undefined) return next()
  const { permission, megabytes } = large
  if (c.var.actor === null) throw new Refusal(c.var.nobodyAs)
  if (!may(c.var.actor.grants, permission))
    throw new Refusal('permission/not-yours', { permission })
  return limitTo(megabytes * megabyte)(c, next)
})
