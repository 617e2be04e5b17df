import type { Borrower } from '#domain/borrower.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import type { DeskEnv } from '../desk.ts'
import { acquaintance, noteOpening, refuseTelling, type AtCounter } from './opened.ts'
import { readBorrower } from './record.ts'

type Asked = Pick<DeskEnv['Variables'], 'db' | 'actor' | 'now' | 'audit'>

/** Opens a record, and notes by whom and why in the same transaction. */
export async function openRecord(
  asked: Asked,
  { space, id }: AtCounter,
  reason: string | undefined,
): Promise<Borrower> {
  const { freely, name } = await acquaintance(asked, { space, id })
  if (!freely && reason === undefined) throw new Refusal('borrowers/reason-required')
  if (reason !== undefined) refuseTelling(reason, name)
  await noteOpening(asked, { borrower: id, space, how: 'record', reason: reason ?? 'open-loan' })
  await asked.audit({ act: 'borrowers.open', kind: 'borrower', id, facts: { space, freely } })
  return readBorrower(asked.db, id)
}

/** Who has, or waits for, what a claim at this space says: all that a reader of an item's timeline knows. */
export async function borrowerOfClaim(
  db: Db,
  { space, claim }: { space: string; claim: string },
): Promise<string> {
  const row = await db
    .selectFrom('claims')
    .select('borrower_id')
    .where('id', '=', claim)
    .where('space_id', '=', space)
    .executeTakeFirst()
  if (row === undefined || row.borrower_id === null) throw new Refusal('borrowers/unknown')
  return row.borrower_id
}
