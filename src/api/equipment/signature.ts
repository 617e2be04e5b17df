import type { z } from 'zod'
import type { Loan, LoanToSign } from '#domain/equipment/loan.ts'
import { storeAttachment } from '../attachments.ts'
import { borrowerLanguage } from '../borrowers/on-paper.ts'
import type { Db } from '../db/database.ts'

/** The signature drawn for a loan, if any. */
export async function signatureOf(db: Db, loan: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('loan_papers')
    .innerJoin('attachments', 'attachments.id', 'loan_papers.attachment_id')
    .select('attachments.bytes')
    .where('loan_papers.loan_id', '=', loan)
    .where('loan_papers.kind', '=', 'signature')
    .orderBy('loan_papers.at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : new Uint8Array(row.bytes)
}

/** In which language a loan is put before whoever signs it, and whether she has. */
export async function toSign(db: Db, loan: Loan): Promise<z.infer<typeof LoanToSign>> {
  const { holder } = loan
  const signed = await db
    .selectFrom('loan_papers')
    .select('at')
    .where('loan_id', '=', loan.id)
    .where('kind', '=', 'signature')
    .executeTakeFirst()
  return {
    ...loan,
    language: holder === null ? null : await borrowerLanguage(db, holder.id),
    signedAt: signed?.at.toISOString() ?? null,
  }
}

/** Keeps a signature in place of the one before it. */
export async function keepSignature(
  { db, now }: { db: Db; now: Date },
  loan: string,
  png: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await forgetSignature(db, loan)
  await db
    .insertInto('loan_papers')
    .values({
      loan_id: loan,
      kind: 'signature',
      attachment_id: await storeAttachment(db, png),
      at: now,
    })
    .execute()
}

async function forgetSignature(db: Db, loan: string): Promise<void> {
  const gone = await db
    .deleteFrom('loan_papers')
    .where('loan_id', '=', loan)
    .where('kind', '=', 'signature')
    .returning('attachment_id')
    .execute()
  const bytes = gone.map(({ attachment_id }) => attachment_id)
  if (bytes.length > 0) await db.deleteFrom('attachments').where('id', 'in', bytes).execute()
}
