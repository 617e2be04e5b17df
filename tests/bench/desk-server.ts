import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type RunningDesk = {
  address: string
  /** Milliseconds from the command to the first healthy answer. */
  healthyAfterMs: number
  stop: () => Promise<void>
}

export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'taulell-bench-'))
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** Starts the desk as `npm start` does and waits for it to be healthy. */
export async function startServer(
  port: number,
  variables: Record<string, string>,
): Promise<RunningDesk> {
  const startedAt = performance.now()
  const child: ChildProcess = spawn(
    process.execPath,
    ['src/api/node/run.mjs', 'src/api/node/start.ts'],
    {
      env: { ...process.env, PORT: String(port), ...variables },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const address = `http://localhost:${port}`
  while (!(await isHealthy(address))) {
    if (child.exitCode !== null) throw new Error('the desk did not start')
    if (performance.now() - startedAt > 120_000) throw new Error('the desk was not healthy in time')
    await wait(20)
  }
  const healthyAfterMs = performance.now() - startedAt
  return {
    address,
    healthyAfterMs,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function isHealthy(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/health`).catch(() => null)
  return answer?.ok === true
}
