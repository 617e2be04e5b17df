import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from './db/database.ts'

/** What PostgreSQL says to the one of two that has to give way: deadlock, or not serializable. */
const Crossed = z.object({ code: z.enum(['40P01', '40001']) })

const tries = 4

/**
 * A part of a transaction in which two can come to wait for each other. Whoever has to give way lets
 * go of all that it has held since this began, rests for a moment, and tries again: a lock that was
 * taken before this began stays held.
 */
export async function givingWay<Result>(trx: Db, work: () => Promise<Result>): Promise<Result> {
  await sql`savepoint giving_way`.execute(trx)
  for (let tried = 1; ; tried++) {
    try {
      const result = await work()
      await sql`release savepoint giving_way`.execute(trx)
      return result
    } catch (error) {
      // A refusal of the rules, or the last try: the whole transaction is undone.
      if (tried === tries || !Crossed.safeParse(error).success) throw error
      await sql`rollback to savepoint giving_way`.execute(trx)
      await rest()
    }
  }
}

/** Not for as long as anybody else. */
async function rest(): Promise<void> {
  const [ms] = crypto.getRandomValues(new Uint8Array(1))
  await new Promise((rested) => {
    setTimeout(rested, (ms ?? 0) / 4)
  })
}
