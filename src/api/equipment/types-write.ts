import type { z } from 'zod'
import type { Day } from '#domain/day.ts'
import type { NewProductType } from '#domain/equipment/catalogue.ts'
import type { ProductTypeChange } from '#domain/equipment/catalogue-change.ts'
import type { LendingPolicy } from '#domain/equipment/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

const columnsOfNames = (names: { ca: string; es: string; en: string }) => ({
  name_ca: names.ca,
  name_es: names.es,
  name_en: names.en,
})

const columnsOfPolicy = (policy: LendingPolicy) => ({
  loan_days: policy.loanDays,
  longest_days: policy.longestDays,
  renewals: policy.renewals,
  turnaround_days: policy.turnaroundDays,
  cleans: policy.cleans,
  inspects_after_loan: policy.inspectsAfterLoan,
  inspection_months: policy.inspectionMonths,
  deposit_cents: policy.depositCents,
  lend_prompts: JSON.stringify(policy.lendPrompts),
  return_prompts: JSON.stringify(policy.returnPrompts),
})

export async function addType(
  db: Db,
  { names, iso9999, policy }: z.infer<typeof NewProductType>,
): Promise<string> {
  const { id } = await db
    .insertInto('product_types')
    .values({ ...columnsOfNames(names), iso9999, ...columnsOfPolicy(policy) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type At = { id: string; version: number; today: Day }

/** Changes a type on the version that was read; what is out already keeps the due day it has. */
export async function changeType(
  db: Db,
  { id, version, today }: At,
  { names, iso9999, policy, retired }: z.infer<typeof ProductTypeChange>,
): Promise<void> {
  const row = await db
    .updateTable('product_types')
    .set((of) => ({
      version: version + 1,
      ...(names === undefined ? {} : columnsOfNames(names)),
      ...(iso9999 === undefined ? {} : { iso9999 }),
      ...(policy === undefined ? {} : columnsOfPolicy(policy)),
      // Retired again, it stays so since the first day.
      ...(retired === undefined
        ? {}
        : { retired_on: retired ? of.fn.coalesce('retired_on', of.val(today)) : null }),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (row !== undefined) return
  const stands = await db
    .selectFrom('product_types')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst()
  if (stands === undefined) throw new Refusal('equipment/unknown-type')
  throw new Refusal('version/stale', { version: stands.version })
}
