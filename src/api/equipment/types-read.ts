import { sql } from 'kysely'
import { z } from 'zod'
import { ProductType } from '#domain/equipment/catalogue.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

/** The policy of `product_types t`, as it is told. */
export const policyJson = sql`json_build_object('loanDays', t.loan_days, 'longestDays', t.longest_days,
  'renewals', t.renewals, 'turnaroundDays', t.turnaround_days, 'cleans', t.cleans,
  'inspectsAfterLoan', t.inspects_after_loan, 'inspectionMonths', t.inspection_months,
  'depositCents', t.deposit_cents, 'lendPrompts', t.lend_prompts, 'returnPrompts', t.return_prompts)`

const Row = z.object({ type: ProductType })

/** Every type with its policy, by name; how many models it has and how many items that are not retired. */
export async function readTypes(db: Db, id: string | null = null): Promise<ProductType[]> {
  const { rows } = await sql`
    with counted as (
      select m.type_id, count(distinct m.id)::integer as models, coalesce(sum(i.items), 0)::integer as items
      from models m
      left join lateral (
        select count(*) as items from items where items.model_id = m.id and items.state <> 'retired') i on true
      where ${id}::uuid is null or m.type_id = ${id}::uuid
      group by m.type_id)
    select json_build_object(
      'id', t.id, 'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en),
      'iso9999', t.iso9999,
      'policy', ${policyJson},
      'retiredOn', t.retired_on, 'models', coalesce(c.models, 0), 'items', coalesce(c.items, 0),
      'version', t.version) as type
    from product_types t left join counted c on c.type_id = t.id
    where ${id}::uuid is null or t.id = ${id}::uuid
    order by plain(t.name_ca), t.id`.execute(db)
  return rows.map((row) => Row.parse(row).type)
}

export async function readType(db: Db, id: string): Promise<ProductType> {
  const [type] = await readTypes(db, id)
  if (type === undefined) throw new Refusal('equipment/unknown-type')
  return type
}
