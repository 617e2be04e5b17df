import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

/** What a loan keeps of whoever takes it, once the person is erased: no name, no contact. */
export async function borrowerToLend(db: Db, id: string) {
  const row = await db
    .selectFrom('borrowers')
    .select(['relation', 'district'])
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('borrowers/unknown')
  return row
}
