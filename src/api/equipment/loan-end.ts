import { sql } from 'kysely'
import type { Act } from './act.ts'

/** Closes a loan of which nothing is out any more; tells so, and the deposit that is still to be given back. */
export async function endLoan(
  act: Act,
  loan: string,
): Promise<{ closed: boolean; depositOpen: number | null }> {
  const { rows } = await sql<{ cents: number | null }>`
    update loans set closed_at = ${act.now}
    where id = ${loan}::uuid and closed_at is null
      and not exists (select from claims where loan_id = ${loan}::uuid and state = 'active')
    returning case when deposit_returned_at is null then deposit_cents end as cents`.execute(act.db)
  const [closed] = rows
  return { closed: closed !== undefined, depositOpen: closed?.cents ?? null }
}
