import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

export const root = join(import.meta.dirname, '../..')

/** A file to plant, by its path in the house, and what it says. */
export type Planted = Record<string, string>

const Config = z.looseObject({ options: z.looseObject({}) })
const Findings = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
})

/** The linter's findings per planted file: the house's own rules on an empty copy of the house. */
export function lint(planted: Planted): Map<string, string[]> {
  return inEmptyHouse(planted, (house) => {
    const config = Config.parse(JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')))
    // The imports planted lead nowhere: types are looked at by the compiler's own tests.
    const options = { ...config.options, typeAware: false, typeCheck: false }
    writeFileSync(join(house, '.oxlintrc.json'), JSON.stringify({ ...config, options }))
    const said = runTool('oxlint', ['--format', 'json'], house)
    const found = new Map(Object.keys(planted).map((path): [string, string[]] => [path, []]))
    for (const { code, filename } of Findings.parse(JSON.parse(said)).diagnostics)
      found.get(filename)?.push(code)
    return found
  })
}

/** What the compiler says of a room with one more file in it. */
export function compile(room: string, planted: Planted): string {
  return inEmptyHouse(planted, (house) => runTool('tsc', ['-p', room], house))
}

function inEmptyHouse<T>(planted: Planted, work: (house: string) => T): T {
  const house = mkdtempSync(join(tmpdir(), 'taulell-walls-'))
  try {
    for (const file of [
      'package.json',
      'tsconfig.json',
      'src/domain/tsconfig.json',
      'src/api/tsconfig.json',
    ])
      cpSync(join(root, file), join(house, file), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction')
    for (const [path, content] of Object.entries(planted)) {
      mkdirSync(dirname(join(house, path)), { recursive: true })
      writeFileSync(join(house, path), content)
    }
    return work(house)
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}

const scripts = { oxlint: 'oxlint/bin/oxlint', tsc: 'typescript/bin/tsc' }

function runTool(name: keyof typeof scripts, words: string[], cwd: string): string {
  const script = join(root, 'node_modules', scripts[name])
  const ended = spawnSync(process.execPath, [script, ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (ended.error !== undefined) throw ended.error
  return ended.stdout
}
