import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { HeldItem } from '#domain/equipment/find.ts'
import { overdueDays } from '#domain/equipment/overdue.ts'
import type { Db } from '../db/database.ts'

const Rows = z.array(HeldItem.omit({ overdueDays: true }))

/** What somebody has out from this space, and what stands or is reserved here for her. */
export async function heldBy(
  db: Db,
  { space, borrower, today }: { space: string; borrower: string; today: Day },
) {
  const { rows } = await sql`
    select c.id as claim, c.kind, c.state, i.tag, c.due_on as due, c.from_on as from, l.id as loan, l.ref,
      json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en) as names,
      trim(m.maker || ' ' || m.name) as model, greatest(t.renewals - c.renewals, 0) as "renewalsLeft"
    from claims c join items i on i.id = c.item_id
    join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    left join loans l on l.id = c.loan_id
    where c.borrower_id = ${borrower}::uuid and c.space_id = ${space}::uuid
      and c.state in ('planned', 'ready', 'active')
    order by c.due_on, i.tag limit 60`.execute(db)
  return Rows.parse(rows).map((row) => ({
    ...row,
    overdueDays: row.kind === 'loan' ? overdueDays(row.due, today) : 0,
  }))
}
