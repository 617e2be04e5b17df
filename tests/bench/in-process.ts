import { createApp } from '#api/app.ts'
import type { Database } from '#api/db/database.ts'
import { cookieSession, trustsOwnOrigin } from '#api/node/cookie-session.ts'
import { Client, type Answer } from '../api/desk/client.ts'
import { ms, percentile } from './percentiles.ts'

export const rounds = 300
export const warmUps = 20

/** A persona at a desk inside this process: what the api and its database need, without the network between. */
export async function signedIn(database: Database, persona: string): Promise<Client> {
  const app = createApp({
    version: '0.0.0-bench',
    database,
    clock: () => new Date(),
    session: cookieSession(false),
    trustsOrigin: trustsOwnOrigin(null),
    addressOf: () => '192.0.2.1',
    log: { info: () => {}, error: (event, facts, cause) => console.error(event, facts, cause) },
    demo: true,
    cannot: [],
    pdf: null,
    publicOrigin: null,
  })
  const client = new Client(app)
  const answer = await client.post('/session/demo', { persona })
  if (answer.status !== 201) throw new Error(`signing in was answered ${answer.status}`)
  return client
}

/** Milliseconds of so many answers, after some that are not counted. */
export async function times(ask: (round: number) => Promise<Answer>, counted = rounds) {
  const took: number[] = []
  for (let round = 0; round < counted + warmUps; round++) {
    const startedAt = performance.now()
    const answer = await ask(round)
    if (round >= warmUps) took.push(performance.now() - startedAt)
    if (answer.status >= 400) throw new Error(`answered ${answer.status}: ${answer.text}`)
  }
  return took
}

/** p50 / p99. */
export const pair = (took: readonly number[]) =>
  `${ms(percentile(took, 0.5))} / ${ms(percentile(took, 0.99))}`
export const timed = async (ask: (round: number) => Promise<Answer>) => pair(await times(ask))
