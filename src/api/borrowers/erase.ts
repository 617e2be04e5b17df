import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export type Erased = { borrowers: number; loans: number; papers: number }

/**
 * Erases people whom the caller has locked and of whom nothing is open, whole: the person, the
 * signatures and signed papers, and what they waited for. What was lent, where, how long, and in
 * which relation and district stays, of nobody.
 */
export async function eraseBorrowers(db: Db, ids: readonly string[], now: Date): Promise<Erased> {
  if (ids.length === 0) return { borrowers: 0, loans: 0, papers: 0 }
  const these = sql`any(${[...ids]}::uuid[])`
  await sql`update waiting set state = 'cancelled', ended_at = ${now}
    where borrower_id = ${these} and state in ('waiting', 'held')`.execute(db)
  const papers = await sql<{ attachment: string }>`
    delete from loan_papers using loans
    where loans.id = loan_papers.loan_id and loans.borrower_id = ${these}
    returning loan_papers.attachment_id as attachment`.execute(db)
  const attachments = papers.rows.map(({ attachment }) => attachment)
  await sql`delete from attachments where id = any(${attachments}::uuid[])`.execute(db)
  const loans = await sql`update loans set anonymised_at = ${now}
    where borrower_id = ${these} returning 1`.execute(db)
  const gone = await sql`delete from borrowers where id = ${these} returning 1`.execute(db)
  return {
    borrowers: gone.rows.length,
    loans: loans.rows.length,
    papers: attachments.length,
  }
}
