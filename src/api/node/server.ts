import { serve, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createApp } from '../app.ts'
import type { Host } from '../host.ts'
import { basemapRoutes } from './basemap-routes.ts'
import type { TileFile } from './basemap.ts'
import { WrongEnvironment } from './environment.ts'
import { networkPlace } from './network-place.ts'
import { securityHeaders } from './security-headers.ts'

type Parts = {
  host: Omit<Host, 'addressOf'>
  /** The file of tiles that is served beside the pages, if any. */
  tiles?: TileFile | null
  /** Everything that is not the api: built pages, or a development server. */
  pages: Hono<{ Bindings: HttpBindings }>
  port: number
  hostname: string
  secure: boolean
}

export type Server = { port: number; stop: () => Promise<void> }

/** How long a request under way may take to finish once the desk is told to stop. */
const graceMs = 8000
const sweepMs = 50

export async function listen({
  host,
  tiles = null,
  pages,
  port,
  hostname,
  secure,
}: Parts): Promise<Server> {
  const addresses = new WeakMap<Request, string>()
  const api = createApp({ ...host, addressOf: (request) => addresses.get(request) ?? 'unknown' })
  const headers = Object.entries(securityHeaders(secure))
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(async (c, next) => {
    addresses.set(c.req.raw, networkPlace(c.env.incoming.socket.remoteAddress ?? 'unknown'))
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
  })
  app.use('/api/*', compress({ threshold: 2048 }))
  app.route('/', api)
  app.route('/', basemapRoutes(tiles))
  app.route('/', pages)

  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (address) => {
      resolve({ port: address.port, stop })
    })
    server.once('error', (error: Error) => reject(wrongPlace(error, hostname, port)))
    function stop(): Promise<void> {
      return new Promise((stopped) => {
        const force = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, graceMs)
        // A connection that has its answer would be kept alive for seconds, waiting for another request.
        const sweep = setInterval(() => {
          if ('closeIdleConnections' in server) server.closeIdleConnections()
        }, sweepMs)
        server.close(() => {
          clearTimeout(force)
          clearInterval(sweep)
          stopped()
        })
      })
    }
  })
}

/** Why one cannot listen there, as a sentence about the variable that says where. */
function wrongPlace(error: Error, hostname: string, port: number): Error {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return new WrongEnvironment(
      `Port ${port} is in use by another program. Stop that one, or set PORT to another.`,
    )
  if (code === 'EACCES')
    return new WrongEnvironment(`PORT ${port} is kept for the system: set one from 1024 up.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new WrongEnvironment(`HOST is ${hostname}, which is no address of this machine.`)
  return error
}
