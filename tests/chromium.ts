import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from '@playwright/test'

const isRoot = process.getuid?.() === 0
const named = process.env['CHROMIUM_PATH'] ?? ''

/** What every Chromium of the tests and the benchmarks is started with: quiet, and offline by itself. */
export const chromiumArguments = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium that is already here: the one named, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  const places = named === '' ? [chromium.executablePath(), ...systemPlaces()] : [named]
  return places.find((place) => existsSync(place))
}

/** The Chromium that is here, else one that is installed now; without any, an error of one line. */
export function provideChromium(): string {
  const here = findChromium()
  if (here !== undefined) return here
  if (named !== '') throw new Error(`CHROMIUM_PATH is ${named}, and there is no program there.`)
  if (isRoot && succeeds('apt-get', ['--version'])) installFromDebian()
  else installFromPlaywright()
  const installed = findChromium()
  if (installed !== undefined) return installed
  throw new Error(
    'The browser tests need Chromium and it could not be installed: install one, or name it in CHROMIUM_PATH.',
  )
}

function systemPlaces(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  )
}

function installFromDebian(): void {
  const install = () => succeeds('apt-get', ['install', '-y', 'chromium', 'fonts-liberation'])
  if (install()) return
  succeeds('apt-get', ['update'])
  install()
}

function installFromPlaywright(): void {
  const folder = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'))
  succeeds(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'])
}

function succeeds(program: string, words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}
