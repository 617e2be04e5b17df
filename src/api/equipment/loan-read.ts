import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { Names } from '#domain/equipment/item.ts'
import type { Loan } from '#domain/equipment/loan.ts'
import { overdueDays } from '#domain/equipment/overdue.ts'
import { Day as DayShape, Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { holdersOf } from './holders.ts'

const Line = z.object({
  claim: Id,
  tag: z.string(),
  type: z.object({ id: Id, names: Names }),
  model: z.object({ id: Id, maker: z.string(), name: z.string() }),
  from: DayShape,
  due: DayShape,
  renewals: z.int(),
  accessories: z.array(z.string()),
  returnedAt: z.iso.datetime().nullable(),
})

/** One loan with its items; the person by initials, for whoever may know them. */
export async function readLoan(
  { db, actor }: { db: Db; actor: Actor | null },
  id: string,
  today: Day,
): Promise<Loan> {
  const row = await db
    .selectFrom('loans')
    .innerJoin('spaces', 'spaces.id', 'loans.space_id')
    .select([
      'loans.id',
      'loans.ref',
      'spaces.id as space',
      'spaces.name as spaceName',
      'loans.opened_at',
      'loans.closed_at',
      'loans.deposit_cents',
      'loans.deposit_returned_at',
    ])
    .where('loans.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('equipment/unknown-loan')
  const { rows } = await sql<{ line: unknown }>`
    select json_build_object('claim', c.id, 'tag', i.tag,
      'type', json_build_object('id', t.id, 'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)),
      'model', json_build_object('id', m.id, 'maker', m.maker, 'name', m.name),
      'from', c.from_on, 'due', c.due_on, 'renewals', c.renewals, 'accessories', c.accessories,
      'returnedAt', case when c.state = 'done' then to_char(c.ended_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end) as line
    from claims c join items i on i.id = c.item_id
    join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    where c.loan_id = ${id}::uuid and c.kind = 'loan' and c.state <> 'cancelled'
    order by i.tag`.execute(db)
  const lines = rows.map(({ line }) => Line.parse(line))
  const claims = lines.map(({ claim }) => claim)
  const holders = await holdersOf(db, asking(actor), claims)
  return {
    id: row.id,
    ref: row.ref,
    space: { id: row.space, name: row.spaceName },
    holder: claims.flatMap((claim) => holders.get(claim) ?? [])[0] ?? null,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    depositCents: row.deposit_cents,
    depositReturnedAt: row.deposit_returned_at?.toISOString() ?? null,
    lines: lines.map((line) => ({
      ...line,
      overdueDays: line.returnedAt === null ? overdueDays(line.due, today) : 0,
    })),
  }
}
