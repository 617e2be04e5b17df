import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Job } from '../job-runner.ts'
import { readSettings } from '../settings-read.ts'
import { eraseBorrowers, forgetSensitive, type Erased } from './erase.ts'
import { isBack, isDue, keptSince } from './kept.ts'

const jobName = 'borrowers'
const batch = 500

/** Every day, whoever the rule no longer keeps is erased; what was lent stays as a count. */
export function borrowersJob(db: Db): Job {
  return {
    name: jobName,
    every: '1 day',
    run: async (now) => {
      const { settings } = await readSettings(db)
      const erased = await eraseAll(db, isDue(settings, now), now)
      const sensitive = await forgetSensitive(db, keptSince(settings, now))
      return { ...erased, sensitive }
    },
  }
}

/** Whoever is kept until the return only is erased as soon as that return cannot be taken back any more. */
export function returnedJob(db: Db): Job {
  return {
    name: 'borrowers-returned',
    every: '1 minute',
    run: (now) => eraseAll(db, isBack(now), now),
  }
}

async function eraseAll(db: Db, which: RawBuilder<boolean>, now: Date): Promise<Erased> {
  const sum: Erased = { borrowers: 0, loans: 0, papers: 0 }
  let last: number
  do {
    const erased = await db.transaction().execute((trx) => eraseSome(trx, which, now))
    sum.borrowers += erased.borrowers
    sum.loans += erased.loans
    sum.papers += erased.papers
    last = erased.borrowers
  } while (last > 0)
  return sum
}

/**
 * Locks first and asks again: between the looking and the lock something may have been lent, and
 * what is asked after the lock sees it.
 */
async function eraseSome(db: Db, which: RawBuilder<boolean>, now: Date): Promise<Erased> {
  const locked = await sql<{ id: string }>`
    select b.id from borrowers b where ${which}
    order by b.id limit ${batch} for update of b skip locked`.execute(db)
  const ids = locked.rows.map(({ id }) => id)
  const still = await sql<{ id: string }>`
    select b.id from borrowers b where b.id = any(${ids}::uuid[]) and ${which}`.execute(db)
  return eraseBorrowers(
    db,
    still.rows.map(({ id }) => id),
    now,
  )
}

export async function readDue(asked: { db: Db; now: Date }) {
  const { settings } = await readSettings(asked.db)
  const { rows } = await sql<{ due: number }>`
    select count(*) as due from borrowers b where ${isDue(settings, asked.now)}`.execute(asked.db)
  const job = await asked.db
    .selectFrom('jobs')
    .select(['last_finished_at', 'last_report'])
    .where('name', '=', jobName)
    .where('last_outcome', '=', 'done')
    .executeTakeFirst()
  return {
    keepDays: settings.borrowerKeepDays,
    due: rows[0]?.due ?? 0,
    lastRunAt: job?.last_finished_at?.toISOString() ?? null,
    lastReport: job?.last_report ?? null,
  }
}
