import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { npm, run, tool } from './run-program.ts'
import { countPlaywright, countVitest, type Count } from './report-counts.ts'
import { provideChromium } from '../chromium.ts'

export type Stage = {
  says: string
  /** Why this stage cannot run here, or nothing when it can. */
  skipped?: () => string | undefined
  run: (reports: string) => Promise<Count>
}

const minutes = 60_000 * (process.argv.includes('--long') ? 12 : 1)
const database = process.env['TEST_DATABASE_URL'] ?? ''

export const stages: Record<string, Stage> = {
  check: { says: 'types, lint, format, unused code', run: check },
  house: { says: 'the walls and the habits of the house', run: vitest('house') },
  domain: { says: 'the rules of care work', run: vitest('domain') },
  api: {
    says: 'the api on PGlite',
    run: vitest('api', { TEST_DATABASE_URL: undefined, DATABASE_URL: undefined }),
  },
  postgres: {
    says: 'the api on PostgreSQL',
    skipped: () =>
      database === '' ? 'TEST_DATABASE_URL names no PostgreSQL to test on.' : undefined,
    run: vitest('api', { TEST_DATABASE_URL: database, DATABASE_URL: undefined }),
  },
  host: { says: 'the processes that serve it', run: vitest('host', { DATABASE_URL: undefined }) },
  web: { says: 'the screens in a browser', run: inBrowser(vitest('web')) },
  e2e: { says: 'the whole service, from the outside', run: inBrowser(endToEnd) },
}

async function check(): Promise<Count> {
  const ended = await run(npm(['run', '--silent', 'check']), {}, 5 * minutes)
  return { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped: 0 }
}

function vitest(project: string, env: NodeJS.ProcessEnv = {}): Stage['run'] {
  return async (reports) => {
    const report = join(reports, `${project}.json`)
    rmSync(report, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const command = tool('vitest/vitest.mjs', ['run', '--project', project, ...reporters])
    const ended = await run(command, env, 8 * minutes)
    return countVitest(report, ended)
  }
}

async function endToEnd(reports: string): Promise<Count> {
  const report = join(reports, 'e2e.json')
  const words = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json']
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, TAULELL_E2E_DATA: join(reports, 'e2e-data') }
  const ended = await run(tool('@playwright/test/cli.js', words), env, 8 * minutes)
  return countPlaywright(report, ended)
}

function inBrowser(runStage: Stage['run']): Stage['run'] {
  return async (reports) => {
    process.env['CHROMIUM_PATH'] = provideChromium()
    return await runStage(reports)
  }
}
