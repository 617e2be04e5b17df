// First: what the api adds to zod reaches only schemas that are made after it.
import { pair, rounds, signedIn, timed, times, warmUps } from './in-process.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Db } from '#api/db/database.ts'
import { daysAfter, weekdayOf, type Day } from '#domain/day.ts'
import { Lent } from '#domain/equipment/loan.ts'
import type { Answer, Client } from '../api/desk/client.ts'
import { ms } from './percentiles.ts'

const pageOf = 100

/**
 * The counter's own requests against a large bank, inside one process: what the api and its database
 * need, without the network between them and a browser. p50 / p99.
 */
export async function measureEquipment(database: Database): Promise<[string, string][]> {
  const desk = await signedIn(database, 'professional')
  const { own, free, tags, people, models, many, manyType } = await whatIsThere(database.db)
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
  await time(`where one of ${many.items} is (≤ 20 ms)`, () =>
    desk.get(`/equipment/where?model=${many.model}`),
  )
  await time(`where one of ${manyType.items} is, five models of a type (≤ 60 ms)`, () =>
    desk.get(`/equipment/where?type=${manyType.type}`),
  )
  const reserve = (i: number, days: { from: Day; due: Day }) =>
    desk.post(`${at}/reservations`, { model: many.model, borrower: people[i], ...days })
  const week = await openWeek((days) => reserve(0, days))
  // Each takes one of them for that week.
  const reserved = Math.min(rounds, Math.floor(many.items / 2))
  rows.push([`reserve one of ${many.items}`, pair(await times((i) => reserve(i, week), reserved))])
  for (const which of ['overdue', 'today', 'week'])
    await time(`due at one space: ${which} (≤ 20 ms)`, () => desk.get(`${at}/due?which=${which}`))
  await time('the day of one counter', () => desk.get(`${at}/day`))
  await time('history of an item, its newest page', (i) =>
    desk.get(`/equipment/items/${tags[i]}/events`),
  )
  return [...rows, ...(await measureReports(database))]
}

/** A week a few months ahead on whose Wednesdays the space is open, by asking. */
async function openWeek(reserve: (days: { from: Day; due: Day }) => Promise<Answer>) {
  const today = new Date().toISOString().slice(0, 10)
  for (let week = 16; week < 40; week++) {
    const from = daysAfter(today, week * 7 + 2 - weekdayOf(today))
    const days = { from, due: daysAfter(from, 7) }
    if ((await reserve(days)).status === 201) return days
  }
  throw new Error('no week is open')
}

/** Every month counted from every claim, once; then what is asked of the figures. */
async function measureReports(database: Database): Promise<[string, string][]> {
  const desk = await signedIn(database, 'administrator')
  const ask = () => desk.get('/equipment/reports/loans')
  await sql`delete from loan_figures`.execute(database.db)
  await sql`update figures_made set made_at = null`.execute(database.db)
  const startedAt = performance.now()
  const first = await ask()
  const took = performance.now() - startedAt
  if (first.status !== 200) throw new Error(`answered ${first.status}: ${first.text}`)
  return [
    ['reports: the first, which counts every loan', ms(took)],
    ['reports: the last twelve months', pair(await times(ask, 20))],
  ]
}

const There = z.object({
  own: z.string(),
  free: z.array(z.string()),
  tags: z.array(z.string()),
  people: z.array(z.string()),
  models: z.array(z.string()),
  /** The model and the type of which there are most, and how many of each. */
  many: z.object({ model: z.string(), items: z.int() }),
  manyType: z.object({ type: z.string(), items: z.int() }),
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
          on m.at = n % (select count(*) from models) order by n) as models,
      (select json_build_object('model', model_id, 'items', count(*)) from items
        group by model_id order by count(*) desc limit 1) as many,
      (select json_build_object('type', m.type_id, 'items', count(*)) from items i join models m on m.id = i.model_id
        where m.maker = 'Caminant' group by m.type_id) as "manyType"
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
