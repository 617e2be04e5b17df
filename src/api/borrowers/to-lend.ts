import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

/** Whoever is to get something is still there until it is done. */
export async function borrowerToLend(db: Db, id: string): Promise<void> {
  const row = await db
    .selectFrom('borrowers')
    .select('id')
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('borrowers/unknown')
}

type NewLoan = {
  ref: string
  space: string
  borrower: string
  depositCents: number | null
  at: Date
  by: string | null
}

/**
 * Opens a loan for somebody; null where another has its reference already. It keeps of her, once
 * she is erased, no name and no contact.
 */
export async function openLoan(db: Db, loan: NewLoan): Promise<string | null> {
  const { rows } = await sql<{ known: boolean; id: string | null }>`
    with borrower as (
      select id, relation, district from borrowers where id = ${loan.borrower}::uuid for share),
    opened as (
      insert into loans (ref, space_id, borrower_id, relation, district, deposit_cents, opened_at, opened_by)
      select ${loan.ref}::text, ${loan.space}::uuid, id, relation, district,
        ${loan.depositCents}::integer, ${loan.at}::timestamptz, ${loan.by}::uuid
      from borrower on conflict (ref) do nothing returning id)
    select exists(select from borrower) as known, (select id from opened) as id`.execute(db)
  if (rows[0]?.known !== true) throw new Refusal('borrowers/unknown')
  return rows[0].id
}
