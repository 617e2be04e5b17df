import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { contentSecurityPolicy } from './security-headers.ts'

/** The built single-page app: hashed files for a year, the page itself anew with a nonce each time. */
export function pages(webFolder: string, mapOrigin: string | null = null) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(
    '/assets/*',
    serveStatic({
      root: webFolder,
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.get('/assets/*', (c) => c.text('Not found', 404))
  app.use('/:file{[a-z0-9-]+\\.(svg|png|ico|webmanifest|txt)}', serveStatic({ root: webFolder }))
  app.get('*', async (c) => {
    const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
    const page = await readFile(join(webFolder, 'index.html'), 'utf8')
    c.header('content-security-policy', contentSecurityPolicy(nonce, mapOrigin))
    c.header('cache-control', 'no-store')
    return c.html(page.replaceAll('%STYLE_NONCE%', nonce))
  })
  return app
}
