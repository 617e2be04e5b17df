import type { BorrowerChange, HeldBecause } from '#domain/borrower.ts'
import type { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { refuseDistrict } from './add.ts'

type Mark = { id: string; version: number }

export async function changeBorrower(
  db: Db,
  at: { id: string; version: number },
  wanted: BorrowerChange,
): Promise<Mark> {
  await refuseDistrict(db, wanted.district)
  const stands = await db
    .selectFrom('borrowers')
    .select(['phone', 'email', 'version'])
    .where('id', '=', at.id)
    .forUpdate()
    .executeTakeFirst()
  if (stands === undefined) throw new Refusal('borrowers/unknown')
  if (stands.version !== at.version) throw new Refusal('version/stale', { version: stands.version })
  const { phone = stands.phone, email = stands.email } = wanted
  if (phone === null && email === null)
    throw new Refusal('input/invalid', {}, [{ path: 'phone', problem: 'required' }])
  return db
    .updateTable('borrowers')
    .set({
      phone,
      email,
      ...(wanted.givenName === undefined ? {} : { given_name: wanted.givenName }),
      ...(wanted.familyName === undefined ? {} : { family_name: wanted.familyName }),
      ...(wanted.language === undefined ? {} : { language: wanted.language }),
      ...(wanted.relation === undefined ? {} : { relation: wanted.relation }),
      ...(wanted.district === undefined ? {} : { district: wanted.district }),
      ...(wanted.keep === undefined ? {} : { keep: wanted.keep }),
      version: at.version + 1,
    })
    .where('id', '=', at.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

/** While one is held nothing erases it, neither the rule nor a request. */
export async function holdBorrower(
  db: Db,
  id: string,
  because: z.infer<typeof HeldBecause> | null,
): Promise<Mark> {
  const row = await db
    .updateTable('borrowers')
    .set((of) => ({ held_because: because, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('borrowers/unknown')
  return row
}
