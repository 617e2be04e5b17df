// First: what the api adds to zod reaches only schemas that are made after it.
import { signedIn, timed } from './in-process.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#api/db/database.ts'
import { daysAfter, weekdayOf } from '#domain/day.ts'
import { ruleStarts } from '#domain/activities/recurrence-expand.ts'
import type { Pattern } from '#domain/activities/recurrence.ts'
import { ms } from './percentiles.ts'

const Ids = z.array(z.object({ id: z.string() }))

/** The programme of a whole city inside one process: 100,000 sessions of 115 spaces. p50 / p99. */
export async function measureActivities(database: Database): Promise<[string, string][]> {
  const desk = await signedIn(database, 'professional')
  const { rows } = await sql`select id from spaces order by id`.execute(database.db)
  const spaces = Ids.parse(rows).map(({ id }) => id)
  const found =
    await sql`select id from rooms where name like 'Sala de proves %' order by id limit 400`.execute(
      database.db,
    )
  const rooms = Ids.parse(found.rows).map(({ id }) => id)
  const today = new Date().toISOString().slice(0, 10)
  const monday = daysAfter(today, -weekdayOf(today))
  const week = (n: number) => {
    const from = daysAfter(monday, ((n % 20) - 10) * 7)
    return `from=${from}&to=${daysAfter(from, 7)}`
  }
  const day = (n: number) => {
    const from = daysAfter(monday, ((n % 20) - 10) * 7 + (n % 5))
    return `from=${from}&to=${daysAfter(from, 1)}`
  }
  const space = (n: number) => spaces[n % spaces.length] ?? ''
  const starts = Array.from({ length: 52 }, (_, n) => `${daysAfter(monday, n * 7 + 1)}T18:00`)
  const measured: [string, () => Promise<string>][] = [
    [
      'a week of one space (≤ 10 ms)',
      () => timed((n) => desk.get(`/activities/occurrences?${week(n)}&space=${space(n)}`)),
    ],
    [
      'a day of all spaces (≤ 50 ms)',
      () => timed((n) => desk.get(`/activities/occurrences?${day(n)}`)),
    ],
    [
      'a week of all spaces, counted by space and day',
      () => timed((n) => desk.get(`/activities/summary?${week(n)}`)),
    ],
    [
      'activities of one space by their next session',
      () => timed((n) => desk.get(`/activities?space=${space(n)}`)),
    ],
    [
      'who or what is taken at 52 starts',
      () =>
        timed((n) =>
          desk.post('/activities/clashes', {
            space: space(n),
            starts,
            minutes: 90,
            room: rooms[n % rooms.length],
          }),
        ),
    ],
  ]
  const told: [string, string][] = []
  for (const [what, ask] of measured) told.push([what, await ask()])
  return told
}

const patterns: readonly Pattern[] = [
  { by: 'week', every: 1, weekdays: [1] },
  { by: 'week', every: 1, weekdays: [0, 3] },
  { by: 'week', every: 2, weekdays: [2] },
  { by: 'month-weekday', every: 1, nth: -1, weekday: 4 },
]

/** A year of the rules of 2,300 series, one after the other. */
export function measureExpansion(): [string, string] {
  const startedAt = performance.now()
  let sessions = 0
  for (let n = 0; n < 2300; n++) {
    const pattern = patterns[n % patterns.length] ?? { by: 'day' as const, every: 1 }
    const start = `2027-01-${String(1 + (n % 28)).padStart(2, '0')}T18:00`
    const recurrence = { pattern, ending: { ends: 'on' as const, day: '2027-12-31' } }
    sessions += ruleStarts({ start, zone: 'Europe/Madrid', recurrence, foreignRule: null }).length
  }
  const took = performance.now() - startedAt
  return [`a year of 2,300 series: ${sessions.toLocaleString('en')} sessions`, ms(took)]
}
