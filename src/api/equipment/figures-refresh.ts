import { sql } from 'kysely'
import { beginningOf } from '#domain/borrower-keep.ts'
import { dayIn, daysAfter, type Day } from '#domain/day.ts'
import type { Db } from '../db/database.ts'
import type { Job } from '../job-runner.ts'
import { readSettings } from '../settings-read.ts'
import { makeLoanFigures, makeWaitingFigures } from './figures-make.ts'

/** The job makes them every day; where none runs, whoever asks does after so many hours. */
const staleHours = 26
const hourMs = 3_600_000

/** Every day, what reports show is counted anew. */
export function figuresJob(db: Db): Job {
  return {
    name: 'figures',
    every: '1 day',
    run: async (now) => ({ figures: await refreshFigures(db, now, 0) }),
  }
}

/** The instant of the figures, made first where they are too old. */
export async function figuresMadeAt(db: Db, now: Date): Promise<Date> {
  if (isStale(await madeAt(db), now, staleHours)) await refreshFigures(db, now, staleHours)
  return (await madeAt(db)) ?? now
}

const isStale = (made: Date | null, now: Date, hours: number) =>
  made === null || now.getTime() - made.getTime() >= hours * hourMs

async function madeAt(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select made_at as at from figures_made`.execute(
    db,
  )
  return rows[0]?.at ?? null
}

async function firstLoanAt(db: Db, now: Date): Promise<Date> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(handed_at) as at from claims where kind = 'loan'`.execute(db)
  return rows[0]?.at ?? now
}

/**
 * Counts the months again in which anything can have changed since the last time: what was done
 * two days before may still have been taken back. Whoever comes second waits, and finds it done.
 */
async function refreshFigures(db: Db, now: Date, hours: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await sql`insert into figures_made default values on conflict do nothing`.execute(trx)
    const { rows } = await sql<{ at: Date | null }>`
      select made_at as at from figures_made for update`.execute(trx)
    const last = rows[0]?.at ?? null
    if (!isStale(last, now, hours)) return 0
    const { settings } = await readSettings(trx)
    const { timeZone } = settings
    const today = dayIn(timeZone, now)
    // Before the first loan there is nothing to tell.
    const beginning = dayIn(timeZone, last === null ? await firstLoanAt(trx, now) : last)
    const since: Day = `${daysAfter(beginning, -2).slice(0, 7)}-01`
    const span = { timeZone, today, since, from: beginningOf(since, timeZone) }
    const made = (await makeLoanFigures(trx, span)) + (await makeWaitingFigures(trx, span))
    await sql`update figures_made set made_at = ${now}::timestamptz`.execute(trx)
    return made
  })
}
