import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { Client } from '../api/desk/client.ts'
import { startProgram, type Program } from './program.ts'

const Line = z.looseObject({ level: z.int(), msg: z.string() })

export type RunningDesk = Program & {
  address: string
  /** The lines of its log so far. */
  logged: () => z.infer<typeof Line>[]
  /** Somebody at this desk, or nobody. */
  visitor: (cookie?: string | null) => Client
}

const patienceMs = 40_000

/** Starts the desk as `npm start` does, on a port that is free, and waits until it says where it is. */
export async function startDesk(variables: Readonly<Record<string, string>>): Promise<RunningDesk> {
  const program = startProgram('src/api/node/start.ts', [], { PORT: '0', ...variables })
  const open = /open at (http\S+)/
  await until(() => open.test(program.said()), program)
  const address = open.exec(program.said())?.[1] ?? ''
  const answering = { request: (path: string, init: RequestInit) => fetch(address + path, init) }
  return {
    ...program,
    address,
    logged: () =>
      program
        .said()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => Line.parse(JSON.parse(line))),
    visitor: (cookie = null) => new Client(answering, cookie),
  }
}

/** Waits for something that a program is to bring about, and says what it said where it does not. */
export async function until(
  comesTrue: () => boolean | Promise<boolean>,
  program: Program,
): Promise<void> {
  const over = { is: false }
  void program.ended.then(() => (over.is = true))
  for (const startedAt = performance.now(); !(await comesTrue()); await wait(20))
    if (over.is || performance.now() - startedAt > patienceMs)
      throw new Error(`This never came true. The program said:\n${program.said()}`)
}

export async function signedIn(desk: RunningDesk, persona: string): Promise<Client> {
  const client = desk.visitor()
  const answer = await client.post('/session/demo', { persona })
  if (answer.status !== 201) throw new Error(`${persona} could not sign in: ${answer.text}`)
  return client
}
