import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { Loan } from '#domain/equipment/loan.ts'
import { overdueDays } from '#domain/equipment/overdue.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { holdersOf } from './holders.ts'

const Row = Loan.omit({ holder: true, lines: true }).extend({
  lines: z.array(Loan.shape.lines.element.omit({ overdueDays: true })),
})

const utc = (at: string) =>
  sql`to_char(${sql.ref(at)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** One loan with its items; the person by initials, for whoever may know them. */
export async function readLoan(
  { db, actor }: { db: Db; actor: Actor | null },
  id: string,
  today: Day,
): Promise<Loan> {
  const { rows } = await sql<{ loan: unknown }>`
    select json_build_object('id', n.id, 'ref', n.ref, 'space', json_build_object('id', s.id, 'name', s.name),
      'openedAt', ${utc('n.opened_at')}, 'closedAt', ${utc('n.closed_at')},
      'depositCents', n.deposit_cents, 'depositReturnedAt', ${utc('n.deposit_returned_at')},
      'lines', coalesce((
        select json_agg(json_build_object('claim', c.id, 'tag', i.tag,
          'type', json_build_object('id', t.id,
            'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)),
          'model', json_build_object('id', m.id, 'maker', m.maker, 'name', m.name),
          'from', c.from_on, 'due', c.due_on, 'renewals', c.renewals, 'accessories', c.accessories,
          'returnedAt', case when c.state = 'done' then ${utc('c.ended_at')} end) order by i.tag)
        from claims c join items i on i.id = c.item_id
        join models m on m.id = i.model_id join product_types t on t.id = m.type_id
        where c.loan_id = n.id and c.kind = 'loan' and c.state <> 'cancelled'), '[]')) as loan
    from loans n join spaces s on s.id = n.space_id
    where n.id = ${id}::uuid`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Refusal('equipment/unknown-loan')
  const { lines, ...loan } = Row.parse(row.loan)
  const claims = lines.map(({ claim }) => claim)
  const holders = await holdersOf(db, asking(actor), claims)
  return {
    ...loan,
    holder: claims.flatMap((claim) => holders.get(claim) ?? [])[0] ?? null,
    lines: lines.map((line) => ({
      ...line,
      overdueDays: line.returnedAt === null ? overdueDays(line.due, today) : 0,
    })),
  }
}
