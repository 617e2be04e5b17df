import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Day as CalendarDay } from '#domain/day.ts'
import { NamedSpace, Names } from '#domain/equipment/item.ts'
import { Day, Id } from '#domain/identifier.ts'
import type { Db } from '../db/database.ts'

export type ReportSpan = {
  from: CalendarDay
  until: CalendarDay
  space: string | undefined
  type: string | undefined
}

const Type = z.object({ id: Id, names: Names })
const Counted = z.array(
  z.object({
    by: z.enum(['total', 'month', 'space', 'type', 'model']),
    month: Day.nullable(),
    space: NamedSpace.nullable(),
    type: Type.nullable(),
    model: z.object({ id: Id, maker: z.string(), name: z.string() }).nullable(),
    loans: z.int(),
    returns: z.int(),
    late: z.int(),
    daysOut: z.int(),
    daysOwned: z.int(),
  }),
)

/** Of the figures `f` with their type in `typeColumn`: those that are asked for. */
function asked({ from, until, space, type }: ReportSpan, typeColumn: string): RawBuilder<boolean> {
  return sql<boolean>`f.month >= ${from}::date and f.month < ${until}::date
    and (${space ?? null}::uuid is null or f.space_id = ${space ?? null}::uuid)
    and (${type ?? null}::uuid is null or ${sql.ref(typeColumn)} = ${type ?? null}::uuid)`
}

/** The total, and the same by month, space, type and model: every one counted from the figures by itself. */
export async function countedLoans(db: Db, span: ReportSpan) {
  const { rows } = await sql`
    with counted as (
      select f.month, f.space_id, m.type_id, f.model_id,
        case grouping(f.month, f.space_id, m.type_id, f.model_id)
          when 15 then 'total' when 7 then 'month' when 11 then 'space' when 13 then 'type'
          else 'model' end as by,
        sum(f.loans) as loans, sum(f.returns) as returns, sum(f.late) as late,
        sum(f.days_out) as days_out, sum(f.days_owned) as days_owned
      from loan_figures f join models m on m.id = f.model_id
      where ${asked(span, 'm.type_id')}
      group by grouping sets ((), (f.month), (f.space_id), (m.type_id), (f.model_id)))
    select k.by, k.month,
      case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as space,
      case when t.id is not null then json_build_object('id', t.id, 'names',
        json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)) end as type,
      case when m.id is not null then
        json_build_object('id', m.id, 'maker', m.maker, 'name', m.name) end as model,
      coalesce(k.loans, 0)::integer as loans, coalesce(k.returns, 0)::integer as returns,
      coalesce(k.late, 0)::integer as late, coalesce(k.days_out, 0)::integer as "daysOut",
      coalesce(k.days_owned, 0)::integer as "daysOwned"
    from counted k left join spaces s on s.id = k.space_id left join models m on m.id = k.model_id
    left join product_types t on t.id = coalesce(k.type_id, m.type_id)`.execute(db)
  return Counted.parse(rows)
}

const Waited = z.array(
  z.object({
    type: Type,
    served: z.int(),
    daysWaited: z.int(),
    waiting: z.int(),
    longestDays: z.int(),
    items: z.int(),
    free: z.int(),
  }),
)

/** Per type: who waits as the figures have it, and what there is now. */
export async function countedWaiting(db: Db, span: ReportSpan) {
  const { space = null, type = null } = span
  const { rows } = await sql`
    with waited as (
      select f.type_id, sum(f.served) as served, sum(f.days_waited) as days
      from waiting_figures f where ${asked(span, 'f.type_id')} group by f.type_id
    ), waits as (
      -- Only the month in which they were made knows who waits.
      select f.type_id, sum(f.waiting) as waiting, max(f.longest_days) as longest
      from waiting_figures f
      where f.waiting > 0 and (${space}::uuid is null or f.space_id = ${space}::uuid)
      group by f.type_id
    ), stock as (
      select m.type_id, count(*) as items, count(*) filter (where i.state = 'available') as free
      from items i join models m on m.id = i.model_id
      where i.state not in ('retired', 'missing', 'intake')
        and (${space}::uuid is null or i.space_id = ${space}::uuid)
      group by m.type_id
    )
    select json_build_object('id', t.id, 'names',
        json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)) as type,
      coalesce(w.served, 0)::integer as served, coalesce(w.days, 0)::integer as "daysWaited",
      coalesce(n.waiting, 0)::integer as waiting, coalesce(n.longest, 0)::integer as "longestDays",
      coalesce(k.items, 0)::integer as items, coalesce(k.free, 0)::integer as free
    from product_types t left join waited w on w.type_id = t.id
    left join waits n on n.type_id = t.id left join stock k on k.type_id = t.id
    where (w.type_id is not null or n.type_id is not null)
      and (${type}::uuid is null or t.id = ${type}::uuid)
    order by t.name_ca, t.id`.execute(db)
  return Waited.parse(rows)
}

const Years = z.array(z.object({ year: z.int() }))

export async function yearsOf(db: Db): Promise<number[]> {
  const { rows } = await sql`
    select year from (
      select generate_series(extract(year from min(month))::integer, extract(year from max(month))::integer) as year
      from loan_figures) known
    where exists (select from loan_figures
      where month >= make_date(year, 1, 1) and month < make_date(year + 1, 1, 1) and loans > 0)
    order by year desc limit 40`.execute(db)
  return Years.parse(rows).map(({ year }) => year)
}
