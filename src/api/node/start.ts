import { originOfStyle } from './basemap.ts'
import { buildWhatIsMissing, webFolder } from './build-web.ts'
import { startDesk, type Seed } from './desk-process.ts'
import { readEnvironment, type Environment } from './environment.ts'
import { pages } from './pages.ts'
import { failWith, say } from './speak.ts'

/** `npm start`. The one place in Node that knows of the demo city, and only where the desk is a demo. */
async function main() {
  const environment = readEnvironment(process.env)
  await buildWhatIsMissing(say)
  const seed = environment.demo ? await seedOf(environment) : null
  await startDesk(environment, pages(webFolder, originOfStyle(environment.basemap)), seed)
}

async function seedOf({ demoCity }: Environment): Promise<Seed> {
  const { seedDemo } = await import('#mocks/seed.ts')
  return (db, now) => seedDemo(db, now, { city: demoCity })
}

await main().catch((error: unknown) => {
  failWith(error)
  process.exit(1)
})
