import { existsSync } from 'node:fs'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArguments, findChromium } from './tests/chromium.ts'

const setupFiles = (room: string) =>
  [`tests/${room}/setup.ts`, `tests/${room}/setup.tsx`].filter((file) => existsSync(file))

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'house',
          include: ['tests/*.test.ts', 'tests/mocks/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'domain',
          include: ['tests/domain/**/*.test.ts'],
          setupFiles: setupFiles('domain'),
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          setupFiles: setupFiles('api'),
          maxWorkers: 2,
          // A worker keeps its database from one test file to the next: a cold start costs seconds.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'host',
          include: ['tests/host/**/*.test.ts'],
          globalSetup: ['tests/host/built-pages.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'web',
          expect: { poll: { timeout: 10_000 } },
          include: ['tests/web/**/*.test.{ts,tsx}'],
          setupFiles: setupFiles('web'),
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Two pages drawing maps in software on two cores time each other out.
          fileParallelism: false,
          // One page and one database inside it for all files: opening them costs seconds.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1366, height: 768 },
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: chromiumArguments },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
