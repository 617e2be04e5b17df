import { sql } from 'kysely'
import { z } from 'zod'
import { Call } from '#domain/equipment/due.ts'
import { Id } from '#domain/identifier.ts'
import type { Db } from '../db/database.ts'

const Rows = z.array(Call.extend({ loan: Id, at: z.date() }))

/** The last call about each of these loans, whichever of its items it was noted at. */
export async function lastCallsOf(db: Db, loans: readonly string[]): Promise<Map<string, Call>> {
  if (loans.length === 0) return new Map()
  const { rows } = await sql`
    select distinct on (c.loan_id) c.loan_id as loan, k.outcome, k.at, k.promised_on as "promisedOn"
    from claims c join loan_calls k on k.claim_id = c.id
    where c.loan_id = any(${[...loans]}::uuid[])
    order by c.loan_id, k.at desc, k.id`.execute(db)
  return new Map(
    Rows.parse(rows).map(({ loan, at, ...call }) => [loan, { ...call, at: at.toISOString() }]),
  )
}
