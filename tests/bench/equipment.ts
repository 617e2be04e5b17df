import { sql } from 'kysely'
import { z } from 'zod'
import { createApp } from '#api/app.ts'
import type { Database, Db } from '#api/db/database.ts'
import { cookieSession, trustsOwnOrigin } from '#api/node/cookie-session.ts'
import { Lent } from '#domain/equipment/loan.ts'
import { Client, type Answer } from '../api/desk/client.ts'
import { ms, percentile } from './percentiles.ts'

const rounds = 300
const warmUps = 20
const pageOf = 100

/**
 * The counter's own requests against a large bank, inside one process: what the api and its database
 * need, without the network between them and a browser. p50 / p99.
 */
export async function measureEquipment(database: Database): Promise<[string, string][]> {
  const desk = await professional(database)
  const { own, free, tags, people, models } = await whatIsThere(database.db)
  const at = `/equipment/spaces/${own}`
  const acts: string[] = []
  const counted = rounds + warmUps

  const rows: [string, string][] = []
  const time = async (what: string, ask: (round: number) => Promise<Answer>) => {
    rows.push([what, await timed(ask)])
  }
  await time('scan → card (≤ 5 ms)', (i) => desk.get(`${at}/cards/${tags[i]}`))
  await time('lend (p99 ≤ 10 ms)', async (i) => {
    const answer = await desk.post(`${at}/loans`, {
      borrower: people[i],
      items: [{ tag: free[i] }],
    })
    acts.push(answer.as(Lent).act)
    return answer
  })
  await time('return', (i) => desk.post(`${at}/returns`, { tag: free[i] }))
  if (acts.length !== counted) throw new Error('not everything was lent')
  const pages = await everyPage(desk)
  rows.push([`list: first page of ${pageOf}, with how many there are`, pair(pages.first)])
  rows.push([`list: any of all its ${pages.all.length} pages (≤ 20 ms)`, pair(pages.all)])
  rows.push(['list: its last page', pair(pages.last)])
  const list = (query: string) => () => desk.get(`/equipment/items?${query}`)
  await time('search: a part of a tag', (i) =>
    desk.get(`/equipment/items?search=${tags[i]?.slice(3)}`),
  )
  await time('search: words of a model', (i) =>
    desk.get(`/equipment/items?search=taller%20${1 + (i % 14)}`),
  )
  await time('search: a type, misspelt', list('search=cadera%20de%20rodes'))
  await time('list: what is overdue in the city', list('due=overdue&sort=due'))
  await time('list: what is due this week at one space', list(`due=week&sort=due&space=${own}`))
  await time('list: one model in the city', (i) => desk.get(`/equipment/items?model=${models[i]}`))
  await time('where one of a model is, in the whole city', (i) =>
    desk.get(`/equipment/where?model=${models[i]}`),
  )
  await time('history of an item, its newest page', (i) =>
    desk.get(`/equipment/items/${tags[i]}/events`),
  )
  return rows
}

async function professional(database: Database): Promise<Client> {
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
  const answer = await client.post('/session/demo', { persona: 'professional' })
  if (answer.status !== 201) throw new Error(`signing in was answered ${answer.status}`)
  return client
}

const There = z.object({
  own: z.string(),
  free: z.array(z.string()),
  tags: z.array(z.string()),
  people: z.array(z.string()),
  models: z.array(z.string()),
})

/** What is asked for, spread over the whole bank. */
async function whatIsThere(db: Db): Promise<z.infer<typeof There>> {
  const count = rounds + warmUps
  const { rows } = await sql`
    with own as (
      select g.scope_code::uuid as id from grants g join identities i on i.staff_id = g.staff_id
      where i.subject = 'professional' limit 1)
    select own.id as own,
      array(select i.tag from items i where i.space_id = own.id and i.state = 'available'
        and (i.next_inspection_on is null or i.next_inspection_on > current_date)
        and i.model_id in (select id from models where recalled_on is null)
        and not exists (select from claims where item_id = i.id and state in ('planned', 'ready', 'active'))
        order by i.tag desc limit ${count}::integer) as free,
      array(select tag from items order by md5(tag) limit ${count}::integer) as tags,
      array(select id::text from borrowers order by id limit ${count}::integer) as people,
      array(select m.id::text from generate_series(0, ${count}::integer - 1) n
        join (select id, row_number() over (order by id) - 1 as at from models) m
          on m.at = n % (select count(*) from models) order by n) as models
    from own`.execute(db)
  const there = There.parse(rows[0])
  if (there.free.length < count) throw new Error('too few are free at the own space')
  return there
}

/** Walks the list from its first page to its last, and asks for the first and the last again and again. */
async function everyPage(desk: Client) {
  const all: number[] = []
  const path = `/equipment/items?limit=${pageOf}`
  let last = path
  for (let next: string | null = path; next !== null;) {
    last = next
    const asked = performance.now()
    const answer: Answer = await desk.get(next)
    all.push(performance.now() - asked)
    const after: string | null = answer.as(z.object({ next: z.string().nullable() })).next
    next = after === null ? null : `${path}&after=${encodeURIComponent(after)}`
  }
  return {
    all,
    first: await times(() => desk.get(path)),
    last: await times(() => desk.get(last)),
  }
}

async function times(ask: (round: number) => Promise<Answer>): Promise<number[]> {
  const took: number[] = []
  for (let round = 0; round < rounds + warmUps; round++) {
    const startedAt = performance.now()
    const answer = await ask(round)
    if (round >= warmUps) took.push(performance.now() - startedAt)
    if (answer.status >= 400) throw new Error(`answered ${answer.status}: ${answer.text}`)
  }
  return took
}

const pair = (took: readonly number[]) =>
  `${ms(percentile(took, 0.5))} / ${ms(percentile(took, 0.99))}`
const timed = async (ask: (round: number) => Promise<Answer>) => pair(await times(ask))
