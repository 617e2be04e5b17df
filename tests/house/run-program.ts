import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

type Command = [program: string, ...words: string[]]

/** A tool of node_modules, run by this very Node: no shell and no platform's shim in between. */
export function tool(script: string, words: string[]): Command {
  return [process.execPath, join(root, 'node_modules', script), ...words]
}

/** npm, found where the npm that started this run is. */
export function npm(words: string[]): Command {
  const here = process.env['npm_execpath']
  return here === undefined ? ['npm', ...words] : [process.execPath, here, ...words]
}

/** Runs a command with its output on the screen; tells whether it ended well within its time. */
export async function run(
  [program, ...words]: Command,
  env: NodeJS.ProcessEnv,
  limit: number,
): Promise<boolean> {
  const child = spawn(program, words, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return await new Promise((resolve) => {
    const end = (well: boolean) => {
      clearTimeout(alarm)
      resolve(well)
    }
    const alarm = setTimeout(() => {
      process.stdout.write(`\nThis took more than ${limit / 60_000} minutes and is stopped.\n`)
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
    }, limit)
    child.on('error', (error) => {
      process.stdout.write(`${error.message}\n`)
      end(false)
    })
    child.on('exit', (code) => end(code === 0))
  })
}
