import { z } from 'zod'
import type { ProductType } from '#domain/equipment/catalogue.ts'
import { usualPolicy, type LendingPolicy } from '#domain/equipment/policy.ts'

const Figure = z.union([z.number(), z.literal('')])
const Sentence = z.object({ ca: z.string(), es: z.string(), en: z.string() })

/** What the form on a type edits; a figure that is not asked for is empty, a deposit is in euros. */
const TypeDraft = z.object({
  ca: z.string(),
  es: z.string(),
  en: z.string(),
  iso9999: z.string(),
  loanDays: Figure,
  longestDays: Figure,
  renewals: Figure,
  turnaroundDays: Figure,
  cleans: z.boolean(),
  inspectsAfterLoan: z.boolean(),
  inspectionMonths: Figure,
  deposit: Figure,
  lendPrompts: z.array(Sentence),
  returnPrompts: z.array(Sentence),
})
export type TypeDraft = z.infer<typeof TypeDraft>

export const readTypeDraft = (kept: unknown): TypeDraft => TypeDraft.parse(kept)

export function draftOfType(type: Pick<ProductType, 'names' | 'iso9999' | 'policy'> | null) {
  const { depositCents, inspectionMonths, ...policy } = type?.policy ?? usualPolicy
  const draft: TypeDraft = {
    ...(type?.names ?? { ca: '', es: '', en: '' }),
    iso9999: type?.iso9999 ?? '',
    ...policy,
    inspectionMonths: inspectionMonths ?? '',
    deposit: depositCents === null ? '' : depositCents / 100,
  }
  return draft
}

/** A type as the api takes it; a figure that must be there and is not, is refused there. */
export function wholeType({ ca, es, en, iso9999, ...draft }: TypeDraft) {
  const { deposit, inspectionMonths, ...rest } = draft
  const policy: LendingPolicy = {
    ...rest,
    loanDays: figure(rest.loanDays),
    longestDays: figure(rest.longestDays),
    renewals: figure(rest.renewals),
    turnaroundDays: figure(rest.turnaroundDays),
    inspectionMonths: inspectionMonths === '' ? null : inspectionMonths,
    depositCents: deposit === '' ? null : Math.round(deposit * 100),
  }
  const iso = iso9999.trim()
  return { names: { ca, es, en }, iso9999: iso === '' ? null : iso, policy }
}

const figure = (value: number | '') => (value === '' ? 0 : value)
