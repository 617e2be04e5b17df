import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { DueItem } from '#domain/equipment/due.ts'
import { Id } from '#domain/identifier.ts'
import type { Db } from '../db/database.ts'

const Rows = z.array(DueItem.omit({ overdueDays: true }).extend({ loan: Id, ref: z.string() }))

/** What is due of these loans, the earliest first. */
export async function dueRows(db: Db, loans: readonly string[], which: RawBuilder<unknown>) {
  if (loans.length === 0) return []
  const { rows } = await sql`
    select c.id as claim, c.loan_id as loan, l.ref, i.tag, c.due_on as due,
      json_build_object('id', t.id, 'names',
        json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)) as type,
      json_build_object('id', m.id, 'maker', m.maker, 'name', m.name) as model,
      greatest(t.renewals - c.renewals, 0) as "renewalsLeft"
    from claims c join loans l on l.id = c.loan_id join items i on i.id = c.item_id
    join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    where c.loan_id = any(${[...loans]}::uuid[]) and ${which}
    order by c.due_on, i.tag`.execute(db)
  return Rows.parse(rows)
}
