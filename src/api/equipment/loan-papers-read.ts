import { sql } from 'kysely'
import { z } from 'zod'
import { LoanPaper, type PaperLine } from '#domain/equipment/paper.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { readSettings } from '../settings-read.ts'

const words = z.array(z.string())
const Row = z.object({
  borrower: Id.nullable(),
  paper: LoanPaper.extend({
    lines: z.array(
      LoanPaper.shape.lines.element
        .omit({ accessories: true, missing: true })
        .extend({ belonging: words, out: words, missing: words.nullable() }),
    ),
  }),
})

/** Where the paper is asked for: papers of other spaces are as unknown as those that never were. */
type At = { lentAt: string } | { lentOrReturnedAt: string }

/** A loan as its papers tell it, and whose it is by number only. */
export async function loanPaperOf(db: Db, loan: string, at: At) {
  const { settings } = await readSettings(db)
  const dayOf = (column: string) =>
    sql`(${sql.ref(column)} at time zone ${settings.timeZone}::text)::date`
  const [space, returned] =
    'lentAt' in at ? [at.lentAt, false] : ([at.lentOrReturnedAt, true] as const)
  const { rows } = await sql`
    select l.borrower_id as borrower, json_build_object(
      'id', l.id, 'ref', l.ref, 'openedOn', ${dayOf('l.opened_at')}, 'closed', l.closed_at is not null,
      'depositCents', l.deposit_cents, 'depositReturnedOn', ${dayOf('l.deposit_returned_at')},
      'space', json_build_object('name', s.name, 'address', s.address, 'phone', s.phone, 'hours', s.hours),
      'lines', coalesce((
        select json_agg(json_build_object('tag', i.tag,
          'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en),
          'maker', m.maker, 'model', m.name, 'maxUserKg', m.max_user_kg, 'due', c.due_on,
          'belonging', m.accessories, 'out', c.accessories,
          'returnedOn', case when c.state = 'done' then ${dayOf('c.ended_at')} end,
          'returnedAt', e.name,
          'missing', (
            select k.facts -> 'missing' from item_tasks k
            where k.item_id = c.item_id and k.kind = 'accessory' and k.done_at is null
              and (k.claim_id = c.id or k.created_at = c.ended_at)
            limit 1)) order by i.tag)
        from claims c
        join items i on i.id = c.item_id
        join models m on m.id = i.model_id
        join product_types t on t.id = m.type_id
        left join spaces e on e.id = c.end_space_id
        where c.loan_id = l.id and c.kind = 'loan' and c.state <> 'cancelled'), '[]')) as paper
    from loans l
    join spaces s on s.id = l.space_id
    where l.id = ${loan}::uuid and (l.space_id = ${space}::uuid or (${returned}::boolean and exists (
      select from claims c where c.loan_id = l.id and c.end_space_id = ${space}::uuid)))`.execute(
    db,
  )
  const [first] = rows
  if (first === undefined) throw new Refusal('equipment/unknown-loan')
  const { paper, ...whose } = Row.parse(first)
  const lines = paper.lines.map(({ belonging, out, missing, ...line }): PaperLine => {
    const names = [...new Set([...belonging, ...out])]
    const accessories = names.map((name) => ({ name, out: out.includes(name) }))
    return { ...line, accessories, missing: missing ?? [] }
  })
  return { ...whose, paper: { ...paper, lines } satisfies LoanPaper }
}
