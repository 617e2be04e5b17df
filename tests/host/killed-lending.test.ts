import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ItemCard } from '#domain/equipment/card.ts'
import { Lent, Loan } from '#domain/equipment/loan.ts'
import { SessionView } from '#domain/session.ts'
import type { Client } from '../api/desk/client.ts'
import { postgresUrl } from '../api/desk/test-database.ts'
import { migratedDatabase } from './migrated-database.ts'
import { ownFolder } from './program.ts'
import { signedIn, startDesk, until, type RunningDesk } from './running-desk.ts'

const isLong = process.env['TAULELL_LONG'] === '1'
/** Lends that are answered before each kill, and how often it is killed. */
const [lends, rounds] = isLong ? [100, 10] : [12, 2]
const counters = 4

const Items = z.object({
  items: z.array(z.object({ tag: z.string() })),
  next: z.string().nullable(),
})
const Added = z.object({ id: z.string() })

type Answered = { tag: string; loan: string; back: boolean }

/** Several people lend and take back the same things at once, until the desk is gone. */
async function lendUntilGone(
  client: Client,
  at: string,
  borrower: string,
  tags: readonly string[],
) {
  const answered: Answered[] = []
  const work = async (from: number) => {
    for (let n = from; ; n++) {
      const tag = tags[n % tags.length] ?? ''
      const lent = await client
        .post(`${at}/loans`, { borrower, items: [{ tag }] })
        .catch(() => null)
      if (lent === null) return
      if (lent.status === 409) continue
      expect(lent.status).toBe(201)
      const mine = { tag, loan: lent.as(Lent).loan.id, back: false }
      answered.push(mine)
      if (n % 3 !== 0) continue
      const back = await client.post(`${at}/returns`, { tag }).catch(() => null)
      if (back === null) return
      mine.back = back.status === 200
      await client.post(`${at}/items/${tag}/care`, { step: 'cleaned' }).catch(() => null)
    }
  }
  const gone = Promise.all(Array.from({ length: counters }, (_, counter) => work(counter * 7)))
  return { answered, gone }
}

/** Returns the rounds after which everything answered was there. */
async function tryKilling(start: () => Promise<RunningDesk>): Promise<number> {
  let whole = 0
  let desk = await start()
  // On PostgreSQL the desk answers before its demo is written.
  const { said } = desk
  await until(() => said().includes('The demo city is ready'), desk)
  let client = await signedIn(desk, 'professional')
  const { spaces } = (await client.get('/session')).as(SessionView)
  const space = spaces[0]?.id ?? ''
  const at = `/equipment/spaces/${space}`
  const person = { givenName: 'Prova', familyName: 'De Tall', phone: '600000999' }
  const borrower = (await client.post(`/people/spaces/${space}/borrowers`, person)).as(Added).id
  for (let round = 0; round < rounds; round++) {
    const list = await client.get(`/equipment/items?state=available&space=${space}&limit=200`)
    const tags = list.as(Items).items.map(({ tag }) => tag)
    expect(tags.length).toBeGreaterThan(0)
    const { answered, gone } = await lendUntilGone(client, at, borrower, tags)
    await until(() => answered.length >= Math.min(lends, tags.length - counters), desk)
    await wait((13 * round) % 60)
    await desk.kill('SIGKILL')
    await gone

    desk = await start()
    client = desk.visitor(client.cookie)
    const openByTag = new Map<string, string[]>()
    for (const { tag, loan, back } of answered) {
      const kept = (await client.get(`${at}/loans/${loan}`)).as(Loan)
      expect(kept.lines.map((line) => line.tag)).toEqual([tag])
      expect(back && kept.closedAt === null).toBe(false)
      if (kept.closedAt === null) openByTag.set(tag, [...(openByTag.get(tag) ?? []), loan])
    }
    for (const [tag, loans] of openByTag) {
      expect(loans).toHaveLength(1)
      const card = (await client.get(`${at}/cards/${tag}`)).as(ItemCard)
      expect(card).toMatchObject({ state: 'on-loan', loan: { loan: loans[0] } })
      await client.post(`${at}/returns`, { tag })
      await client.post(`${at}/items/${tag}/care`, { step: 'cleaned' })
    }
    whole += 1
  }
  await desk.kill('SIGTERM')
  return whole
}

const patience = rounds * (isLong ? 120_000 : 60_000)

test(
  'killed while several people lend, every answered loan is there and none is double',
  async () => {
    const folder = ownFolder()
    expect(await tryKilling(() => startDesk({ TAULELL_DATA: folder }))).toBe(rounds)
  },
  patience,
)

const reason = 'skipped where TEST_DATABASE_URL names no PostgreSQL'

describe.skipIf(postgresUrl === '')(`on PostgreSQL (${reason})`, () => {
  test(
    'killed while several people lend, every answered loan is there and none is double there either',
    async () => {
      const { deskUrl } = await migratedDatabase('lending')
      const start = () => startDesk({ DATABASE_URL: deskUrl, TAULELL_DEMO: '1' })
      expect(await tryKilling(start)).toBe(rounds)
    },
    patience,
  )
})
