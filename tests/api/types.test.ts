import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { desk } from './desk/desk.ts'

test('a date is a Day and stays the day that it was', async () => {
  const { rows } = await sql<{ day: unknown }>`select '2026-11-23'::date as day`.execute(desk.db)
  expect(rows).toEqual([{ day: '2026-11-23' }])
})

test('a day written is the same day read, in the middle of a change of clocks too', async () => {
  const { rows } = await sql<{ day: unknown }>`select ${'2026-03-29'}::date as day`.execute(desk.db)
  expect(rows).toEqual([{ day: '2026-03-29' }])
})

test('a count is a number', async () => {
  const { rows } = await sql<{
    people: unknown
    sections: unknown
  }>`select sum(people) as people, count(*) as sections from section_people`.execute(desk.db)
  expect(rows).toEqual([{ people: 39_000, sections: 20 }])
})

test('a count that a number cannot hold is refused rather than rounded', async () => {
  const beyond = sql`select 9007199254740993::bigint as count`.execute(desk.db)
  await expect(beyond).rejects.toThrow('a count beyond the safe integers')
})

test('an instant is the same instant, to the millisecond', async () => {
  const at = new Date('2026-10-25T01:30:00.123Z')
  const { rows } = await sql<{ at: unknown }>`select ${at}::timestamptz as at`.execute(desk.db)
  expect(rows).toEqual([{ at }])
})

test('bytes come back as they were', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  const { rows } = await sql<{ bytes: Uint8Array }>`select ${bytes}::bytea as bytes`.execute(
    desk.db,
  )
  expect(Array.from(rows[0]?.bytes ?? [])).toEqual(Array.from(bytes))
})

test('json is read as what it says', async () => {
  const { rows } = await sql<{
    value: unknown
  }>`select '{"a": [1, null, "à"]}'::jsonb as value`.execute(desk.db)
  expect(rows).toEqual([{ value: { a: [1, null, 'à'] } }])
})
