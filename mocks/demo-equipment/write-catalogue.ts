import type { Db } from '#api/db/database.ts'
import { demoChances } from './chances.ts'
import type { DemoModel } from './demo-catalogue.ts'
import { demoTypes } from './lives.ts'
import { writeRows } from './write-rows.ts'

/** Types and models, each under a number of its own; returns those of the models. */
export async function writeCatalogue(db: Db, recalledOn: string): Promise<Map<DemoModel, string>> {
  const chances = demoChances(9999)
  const models = new Map<DemoModel, string>()
  const types = demoTypes.map((type) => ({ id: chances.id(), ...type }))
  const typeRows = types.map(({ id, names, iso9999, policy }) => ({
    id,
    name_ca: names.ca,
    name_es: names.es,
    name_en: names.en,
    iso9999,
    loan_days: policy.loanDays,
    longest_days: policy.longestDays,
    renewals: policy.renewals,
    turnaround_days: policy.turnaroundDays,
    cleans: policy.cleans,
    inspects_after_loan: policy.inspectsAfterLoan,
    inspection_months: policy.inspectionMonths,
    deposit_cents: policy.depositCents,
    lend_prompts: policy.lendPrompts,
    return_prompts: policy.returnPrompts,
  }))
  await writeRows(db, 'product_types', typeColumns, typeRows)
  const modelRows = types.flatMap((type) =>
    type.models.map((model, number) => {
      const id = chances.id()
      models.set(model, id)
      return {
        id,
        type_id: type.id,
        maker: model.maker,
        name: model.name,
        reference:
          model.maker === '' ? '' : `${model.maker.slice(0, 2).toUpperCase()}-${100 + number * 20}`,
        max_user_kg: model.maxUserKg ?? null,
        accessories: model.accessories ?? [],
        recalled_on: model.recalled === undefined ? null : recalledOn,
        recall_reason: model.recalled ?? null,
      }
    }),
  )
  await writeRows(db, 'models', modelColumns, modelRows)
  return models
}

const typeColumns = {
  id: 'uuid',
  name_ca: 'text',
  name_es: 'text',
  name_en: 'text',
  iso9999: 'text',
  loan_days: 'integer',
  longest_days: 'integer',
  renewals: 'integer',
  turnaround_days: 'integer',
  cleans: 'boolean',
  inspects_after_loan: 'boolean',
  inspection_months: 'integer',
  deposit_cents: 'integer',
  lend_prompts: 'jsonb',
  return_prompts: 'jsonb',
}

const modelColumns = {
  id: 'uuid',
  type_id: 'uuid',
  maker: 'text',
  name: 'text',
  reference: 'text',
  max_user_kg: 'integer',
  accessories: 'jsonb',
  recalled_on: 'date',
  recall_reason: 'text',
}
