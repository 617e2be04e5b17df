import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const root = join(import.meta.dirname, '../..')
const children = new Set<ChildProcess>()
const folders: string[] = []

// Whatever becomes of the tests, nothing that they started outlives them.
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

afterAll(async () => {
  for (const child of children)
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone after the file's last test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taulell-host-'))
  folders.push(folder)
  return folder
}

export type Ended = { code: number | null; signal: NodeJS.Signals | null; said: string }

export type Program = {
  pid: number
  /** What it has written so far, to both outputs. */
  said: () => string
  ended: Promise<Ended>
  kill: (signal: NodeJS.Signals) => Promise<Ended>
}

/** Starts a program of the house as npm does, with nothing of this terminal's variables but the path. */
export function startProgram(
  script: string,
  words: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Program {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['src/api/node/run.mjs', script, ...words], {
    cwd: root,
    env: { PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let said = ''
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, said }))
  })
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { pid: child.pid ?? 0, said: () => said, ended, kill }
}
