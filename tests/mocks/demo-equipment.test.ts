import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { closingHolidays } from '#api/closing-holidays.ts'
import { becomeApp, openPglite } from '#api/db/pglite.ts'
import { readStandings } from '#api/equipment/standing.ts'
import { migrationFiles } from '#api/node/migration-files.ts'
import { ClosingHoliday, OpeningHours } from '#domain/opening-hours.ts'
import { openingOn } from '#domain/opening-hours-rules.ts'
import { seedEquipment } from '#mocks/demo-equipment/seed-equipment.ts'
import { seedDemo } from '#mocks/seed.ts'

// A Monday, on which every space opens.
const now = new Date('2026-11-23T12:00:00Z')
const today = '2026-11-23'

const { database, pglite, close } = await openPglite(await migrationFiles(), {})
const { db } = database
await seedDemo(db, now)
afterAll(close)

const Counts = z.record(z.string(), z.int())

async function counts(query: ReturnType<typeof sql>): Promise<Record<string, number>> {
  const { rows } = await query.execute(db)
  return Counts.parse(rows[0])
}

/** The least and the most that still is the demo that was meant. */
const expected: Readonly<Record<string, readonly [number, number]>> = {
  types: [16, 20],
  models: [43, 50],
  items: [1900, 2100],
  claims: [8000, 9800],
  spaces: [18, 18],
  events: [25_000, 36_000],
  months: [12, 13],
  lent: [320, 480],
  overdue: [25, 60],
  reserved: [30, 90],
  waiting: [15, 80],
  uninspected: [4, 40],
  tasks: [20, 90],
  calls: [10, 60],
  borrowers: [300, 900],
}

test('the demo’s bank has two thousand items and a year of lending them', async () => {
  const found = await counts(sql`
    select (select count(*) from product_types)::int as types, (select count(*) from models)::int as models,
      (select count(*) from items)::int as items, (select count(*) from claims)::int as claims,
      (select count(distinct space_id) from items)::int as spaces,
      (select count(*) from item_events)::int as events,
      (select count(distinct date_trunc('month', handed_at)) from claims where kind = 'loan')::int as months,
      (select count(*) from claims where kind = 'loan' and state = 'active')::int as lent,
      (select count(*) from claims where kind = 'loan' and state = 'active' and due_on < ${today}::date)::int as overdue,
      (select count(*) from claims where kind = 'reservation' and state = 'planned')::int as reserved,
      (select count(*) from waiting where state = 'waiting')::int as waiting,
      (select count(*) from items where next_inspection_on < ${today}::date)::int as uninspected,
      (select count(*) from item_tasks where done_at is null)::int as tasks,
      (select count(*) from loan_calls)::int as calls,
      (select count(*) from borrowers)::int as borrowers`)
  const outside = Object.entries(found).filter(([what, count]) => {
    const [least, most] = expected[what] ?? [0, -1]
    return count < least || count > most
  })
  expect(outside).toEqual([])
})

test('every state of an item is to be seen', async () => {
  const { rows } = await sql`select distinct state from items`.execute(db)
  expect(rows).toHaveLength(11)
})

test('at the demo’s own space a working day is waiting', async () => {
  const own = sql`(select scope_code::uuid from grants g join identities i on i.staff_id = g.staff_id
    where i.subject = 'professional')`
  const found = await counts(sql`
    select count(*) filter (where c.due_on = ${today}::date)::int as today,
      count(*) filter (where c.due_on between ${today}::date and ${today}::date + 6)::int as week,
      count(*) filter (where c.due_on < ${today}::date)::int as overdue,
      (select count(*) from items where space_id = ${own} and state = 'held')::int as held,
      (select count(*) from items where space_id = ${own} and state = 'to-clean')::int as cleaning,
      (select count(*) from claims where space_id = ${own} and kind = 'transfer' and state = 'active')::int as coming
    from claims c where c.kind = 'loan' and c.state = 'active' and c.space_id = ${own}`)
  expect(found['today']).toBeGreaterThan(1)
  expect(found['week']).toBeGreaterThan(12)
  for (const count of Object.values(found)) expect(count).toBeGreaterThan(0)
})

test('nobody has an item that somebody else has, and no two claims that are alive overlap', async () => {
  const found = await counts(sql`
    with held as (
      select item_id, handed_at, lag(coalesce(ended_at, 'infinity')) over (partition by item_id order by handed_at) as before
      from claims where handed_at is not null),
    alive as (
      select blocked, lag(blocked) over (partition by item_id order by from_on) as before
      from claims where state in ('planned', 'ready', 'active'))
    select (select count(*) from held where before > handed_at)::int as held,
      (select count(*) from alive where before && blocked)::int as alive,
      (select count(*) from claims where ended_at > ${now} or handed_at > ${now} or created_at > ${now})::int as ahead`)
  expect(found).toEqual({ held: 0, alive: 0, ahead: 0 })
})

test('the history of every item runs from its first day to what it is now, without a gap', async () => {
  const found = await counts(sql`
    with steps as (
      select item_id, id, at, from_state, to_state,
        lag(to_state) over each as before, lag(at) over each as earlier, lead(id) over each as next
      from item_events window each as (partition by item_id order by id))
    select count(*) filter (where from_state is distinct from before)::int as gaps,
      count(*) filter (where at < earlier)::int as backwards,
      count(*) filter (where at > ${now})::int as ahead,
      count(*) filter (where next is null and to_state <>
        (select state from items where items.id = item_id))::int as others,
      (select count(*) from items where not exists (
        select from item_events where item_id = items.id and kind = 'added'))::int as without
    from steps`)
  expect(found).toEqual({ gaps: 0, backwards: 0, ahead: 0, others: 0, without: 0 })
})

test('what is lent is due on a day on which its space opens', async () => {
  const { rows } = await sql`
    select c.due_on as due, s.hours, ${closingHolidays({ from: '2000-01-01' })} as holidays
    from claims c join spaces s on s.id = c.space_id
    where c.kind = 'loan' and c.state = 'active'`.execute(db)
  const closed = z
    .array(
      z.object({ due: z.string(), hours: OpeningHours, holidays: z.array(ClosingHoliday).min(20) }),
    )
    .parse(rows)
    .filter(
      ({ due, ...opens }) => openingOn({ ...opens, closedOn: null }, due).intervals.length === 0,
    )
  expect(closed).toEqual([])
})

test('whoever brought everything back more than 90 days ago is forgotten', async () => {
  const found = await counts(sql`
    select (select count(*) from loans where borrower_id is not null
        and closed_at < ${now}::timestamptz - interval '91 days')::int as remembered,
      (select count(*) from loans where borrower_id is null and anonymised_at is null)::int as undated,
      (select count(*) from claims c join loans l on l.id = c.loan_id
        where c.borrower_id is distinct from l.borrower_id)::int as unlike,
      (select count(*) from loans l where (closed_at is null)
        <> exists (select from claims where loan_id = l.id and state = 'active'))::int as unclosed,
      (select count(*) from borrowers b where not exists (select from loans where borrower_id = b.id)
        and not exists (select from claims where borrower_id = b.id)
        and not exists (select from waiting where borrower_id = b.id))::int as idle,
      (select count(*) from borrowers where phone !~ '^600 00[0-9] [0-9]{3}$')::int as reachable`)
  expect(found).toEqual({
    remembered: 0,
    undated: 0,
    unlike: 0,
    unclosed: 0,
    idle: 0,
    reachable: 0,
  })
})

test('the desk can read every item that is not on its shelf', async () => {
  const items = await db
    .selectFrom('items')
    .select('id')
    .where('state', '<>', 'available')
    .execute()
  const standings = await readStandings(
    db,
    items.map(({ id }) => id),
  )
  expect(standings).toHaveLength(items.length)
})

test('seeded once more on the same day, the bank is the same to the last minute', async () => {
  const first = await digests()
  await pglite.exec(`set session authorization postgres;
    alter table item_events disable trigger user;
    truncate item_events, loan_calls, item_tasks, waiting, claims, loans, items, models, product_types, borrowers cascade;
    alter table item_events enable trigger user`)
  await becomeApp(pglite)
  await db.transaction().execute((trx) => seedEquipment(trx, now))
  expect(await digests()).toEqual(first)
})

async function digests() {
  const { rows } = await sql`
    select md5(string_agg(told, '' order by told)) as digest, count(*)::int as rows from (
      select 'item' as kind, concat_ws('|', i.tag, m.name, h.name, s.name, i.place, i.state, i.condition,
        i.acquired_on, i.next_inspection_on, i.retired_because) as told
      from items i join models m on m.id = i.model_id join spaces h on h.id = i.home_space_id
        join spaces s on s.id = i.space_id
      union all
      select 'claim', concat_ws('|', i.tag, c.kind, c.state, c.from_on, c.due_on, c.handed_at, c.ended_at,
        s.name, l.ref, b.given_name, b.family_name, b.phone)
      from claims c join items i on i.id = c.item_id join spaces s on s.id = c.space_id
        left join loans l on l.id = c.loan_id left join borrowers b on b.id = c.borrower_id
      union all
      select 'event', concat_ws('|', i.tag, e.at, e.kind, e.from_state, e.to_state, e.facts)
      from item_events e join items i on i.id = e.item_id) as everything
    group by kind order by kind`.execute(db)
  return rows
}
