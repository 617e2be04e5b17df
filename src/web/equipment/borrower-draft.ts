import type { Borrower, BorrowerChange } from '#domain/borrower.ts'

/** A record as a form has it: what is not given is empty. */
export type BorrowerDraft = Pick<
  Borrower,
  'givenName' | 'familyName' | 'language' | 'relation' | 'keep'
> & { phone: string; email: string; district: string }

export function draftOf(record: Borrower): BorrowerDraft {
  const { givenName, familyName, language, relation, keep, phone, email, district } = record
  const texts = { phone: phone ?? '', email: email ?? '', district: district ?? '' }
  return { givenName, familyName, language, relation, keep, ...texts }
}

/** Only what was changed. */
export function changeOf(record: Borrower, draft: BorrowerDraft): BorrowerChange {
  const [phone, email, district] = [given(draft.phone), given(draft.email), given(draft.district)]
  const givenName = draft.givenName.trim()
  const familyName = draft.familyName.trim()
  const { language, relation, keep } = draft
  return {
    ...(givenName === record.givenName ? {} : { givenName }),
    ...(familyName === record.familyName ? {} : { familyName }),
    ...(phone === record.phone ? {} : { phone }),
    ...(email === record.email ? {} : { email }),
    ...(district === record.district ? {} : { district }),
    ...(language === record.language ? {} : { language }),
    ...(relation === record.relation ? {} : { relation }),
    ...(keep === record.keep ? {} : { keep }),
  }
}

const given = (text: string) => (text.trim() === '' ? null : text.trim())
