import type { Signer } from '#domain/equipment/paper.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Language } from '#domain/session.ts'
import type { Db } from '../db/database.ts'
import { readSettings } from '../settings-read.ts'
import { noteOpening, refuseUnopened, type Asked, type AtCounter } from './opened.ts'

type OnPaper = Omit<Signer, 'signature'> & { language: Language }

/** Whoever signs an agreement. The paper is an opening of the record, and noted as one. */
export async function borrowerOnPaper(asked: Asked, at: AtCounter): Promise<OnPaper> {
  await refuseUnopened(asked, at)
  const row = await asked.db
    .selectFrom('borrowers')
    .select(['given_name', 'family_name', 'phone', 'email', 'language', 'keep'])
    .where('borrowers.id', '=', at.id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('borrowers/unknown')
  const { id: borrower, space } = at
  await noteOpening(asked, { borrower, space, how: 'record', reason: 'agreement' })
  const { settings } = await readSettings(asked.db)
  return {
    name: `${row.given_name} ${row.family_name}`,
    phone: row.phone,
    email: row.email,
    language: row.language,
    keptDays: row.keep === 'until-return' ? 0 : settings.borrowerKeepDays,
  }
}

/** In which language a paper without a name speaks to whoever it is for. */
export async function borrowerLanguage(db: Db, borrower: string | null): Promise<Language> {
  if (borrower === null) return 'ca'
  const row = await db
    .selectFrom('borrowers')
    .select('language')
    .where('id', '=', borrower)
    .executeTakeFirst()
  return row?.language ?? 'ca'
}
