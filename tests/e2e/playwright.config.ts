import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from '../chromium.ts'

const port = '4310'
const baseURL = `http://localhost:${port}`

// Every worker reads this file again: only the first, by leaving it to the rest, may make the folder.
process.env['TAULELL_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'taulell-e2e-'))

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results',
  forbidOnly: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    viewport: { width: 1366, height: 768 },
    locale: 'ca-ES',
    timezoneId: 'Europe/Madrid',
    // A trace films the page, and maps drawn in software then stand still for minutes.
    trace: 'off',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `"${process.execPath}" src/api/node/start.ts`,
    cwd: join(import.meta.dirname, '../..'),
    url: `${baseURL}/api/health`,
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      TAULELL_DATA: process.env['TAULELL_E2E_DATA'],
      TAULELL_DEMO: '1',
      DATABASE_URL: '',
    },
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    timeout: 90_000,
  },
})
