import { Hono } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { createServer } from 'vite'
import { startDesk, type Seed } from './desk-process.ts'
import { readEnvironment, type Environment } from './environment.ts'
import { failWith } from './speak.ts'

/** `npm run dev`: the same desk, its pages from Vite so that a save is seen at once. */
async function main() {
  const environment = readEnvironment(process.env)
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'spa' })
  const pages = new Hono<{ Bindings: HttpBindings }>()
  pages.all('*', async (c) => {
    await new Promise<void>((resolve) => {
      c.env.outgoing.once('close', resolve)
      vite.middlewares(c.env.incoming, c.env.outgoing, resolve)
    })
    return RESPONSE_ALREADY_SENT
  })
  const seed = environment.demo ? await seedOf(environment) : null
  await startDesk(environment, pages, seed)
}

async function seedOf({ demoCity }: Environment): Promise<Seed> {
  const { seedDemo } = await import('#mocks/seed.ts')
  return (db, now) => seedDemo(db, now, { city: demoCity })
}

await main().catch((error: unknown) => {
  failWith(error)
  process.exit(1)
})
