import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { Language } from '#domain/session.ts'
import type { Db } from '../db/database.ts'

/** Whether whoever has the claim `c` of a query can be written to. */
export const canBeWrittenTo: RawBuilder<boolean> = sql<boolean>`exists (
  select from borrowers b where b.id = c.borrower_id and b.email is not null)`

/** Likewise whoever a telling `t` is for. */
export const borrowerCanBeWrittenTo: RawBuilder<boolean> = sql<boolean>`exists (
  select from borrowers b where b.id = t.borrower_id and b.email is not null)`

const Rows = z.array(z.object({ email: z.string(), language: Language }))

/** Where, and in which language, whoever has a claim is written to; null where she is gone or never said. */
export async function addressOfClaim(
  db: Db,
  claim: string,
): Promise<z.infer<typeof Rows>[number] | null> {
  const { rows } = await sql`
    select b.email, b.language from claims c join borrowers b on b.id = c.borrower_id
    where c.id = ${claim}::uuid and b.email is not null`.execute(db)
  return Rows.parse(rows)[0] ?? null
}

/** Likewise of a person who is registered for something. */
export async function addressOfBorrower(
  db: Db,
  id: string,
): Promise<z.infer<typeof Rows>[number] | null> {
  const { rows } = await sql`
    select b.email, b.language from borrowers b
    where b.id = ${id}::uuid and b.email is not null`.execute(db)
  return Rows.parse(rows)[0] ?? null
}
