import { serve, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createApp } from '../app.ts'
import type { Host } from '../host.ts'
import { securityHeaders } from './security-headers.ts'

type Parts = {
  host: Omit<Host, 'addressOf'>
  /** Everything that is not the api: built pages, or a development server. */
  pages: Hono<{ Bindings: HttpBindings }>
  port: number
  hostname: string
  secure: boolean
}

export type Server = { port: number; stop: () => Promise<void> }

/** How long a request under way may take to finish once the desk is told to stop. */
const graceMs = 8000

export async function listen({ host, pages, port, hostname, secure }: Parts): Promise<Server> {
  const addresses = new WeakMap<Request, string>()
  const api = createApp({ ...host, addressOf: (request) => addresses.get(request) ?? 'unknown' })
  const headers = Object.entries(securityHeaders(secure))
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(async (c, next) => {
    addresses.set(c.req.raw, c.env.incoming.socket.remoteAddress ?? 'unknown')
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
  })
  app.use('/api/*', compress({ threshold: 2048 }))
  app.route('/', api)
  app.route('/', pages)

  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (address) => {
      resolve({ port: address.port, stop })
    })
    server.once('error', reject)
    function stop(): Promise<void> {
      return new Promise((stopped) => {
        const force = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, graceMs)
        server.close(() => {
          clearTimeout(force)
          stopped()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
    }
  })
}
