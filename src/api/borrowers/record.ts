import { sql } from 'kysely'
import { z } from 'zod'
import { erasureDay } from '#domain/borrower-keep.ts'
import { Borrower } from '#domain/borrower.ts'
import { dayIn } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { readSettings } from '../settings-read.ts'
import { lastUse, nothingOpen } from './kept.ts'

const Row = Borrower.omit({ erasedOn: true, createdAt: true }).extend({
  createdAt: z.date(),
  lastUse: z.date(),
  nothingOpen: z.boolean(),
})

/** The record. Whoever calls this has noted the opening, in the same transaction. */
export async function readBorrower(db: Db, id: string): Promise<Borrower> {
  const { settings } = await readSettings(db)
  const { rows } = await sql`
    select b.id, b.given_name as "givenName", b.family_name as "familyName", b.phone, b.email,
      b.language, b.relation, b.district, b.keep, b.held_because as "heldBecause",
      b.created_at as "createdAt", b.version,
      ${lastUse} as "lastUse", ${nothingOpen} as "nothingOpen"
    from borrowers b where b.id = ${id}::uuid`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Refusal('borrowers/unknown')
  const { lastUse: used, nothingOpen: free, createdAt, ...row } = Row.parse(found)
  const lastUseOn = dayIn(settings.timeZone, used)
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    erasedOn: free ? erasureDay({ keep: row.keep, lastUseOn }, settings.borrowerKeepDays) : null,
  }
}
