import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Db } from '../db/database.ts'

/** Which months are made anew: from the one that begins on this day, at this instant, until today's. */
export type Span = { timeZone: string; today: Day; since: Day; from: Date }

/** Lent, brought back, days out and days there to lend, by month, space and model. */
export async function makeLoanFigures(db: Db, span: Span): Promise<number> {
  const { timeZone, today, since, from } = span
  const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone ${timeZone}::text)::date`
  await sql`delete from loan_figures where month >= ${since}::date`.execute(db)
  const { rows } = await sql`
    with lent as (
      select c.space_id, i.model_id, c.state, ${dayOf('c.handed_at')} as out_on,
        case when c.state = 'done' then ${dayOf('c.ended_at')} end as back_on, c.due_on
      from claims c join items i on i.id = c.item_id
      where c.kind = 'loan' and c.state in ('active', 'done')
        and (c.ended_at is null or c.ended_at >= ${from}::timestamptz)
    ), stays as (
      -- Half-open, and a day at least; what is out or there today counts today.
      select space_id, model_id, true as out, out_on as "from",
        greatest(coalesce(back_on, ${today}::date + 1), out_on + 1) as until
      from lent
      union all
      select home_space_id, model_id, false, coalesce(acquired_on, ${dayOf('created_at')}),
        coalesce(retired_on, ${today}::date + 1)
      from items
      where state <> 'intake' and retired_because is distinct from 'mistake'
        and (retired_on is null or retired_on >= ${since}::date)
    ), days as (
      select m.month::date as month, s.space_id, s.model_id, s.out,
        least(s.until, (m.month + interval '1 month')::date) - greatest(s."from", m.month::date) as days
      from stays s cross join lateral generate_series(
        date_trunc('month', greatest(s."from", ${since}::date)::timestamp),
        date_trunc('month', (s.until - 1)::timestamp), interval '1 month') m(month)
      where s.until > s."from"
    ), counted as (
      select date_trunc('month', out_on::timestamp)::date as month, space_id, model_id,
        1 as loans, 0 as returns, 0 as late, 0 as days_out, 0 as days_owned
      from lent where out_on >= ${since}::date
      union all
      select date_trunc('month', back_on::timestamp)::date, space_id, model_id,
        0, 1, (back_on > due_on)::integer, 0, 0
      from lent where back_on >= ${since}::date
      union all
      select month, space_id, model_id, 0, 0, 0,
        case when out then days else 0 end, case when out then 0 else days end
      from days
    )
    insert into loan_figures (month, space_id, model_id, loans, returns, late, days_out, days_owned)
    select month, space_id, model_id, sum(loans), sum(returns), sum(late), sum(days_out), sum(days_owned)
    from counted group by month, space_id, model_id returning 1`.execute(db)
  return rows.length
}

/** Who waits, and how long those waited who got something, by month, space and type. */
export async function makeWaitingFigures(db: Db, span: Span): Promise<number> {
  const { timeZone, today, since, from } = span
  const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone ${timeZone}::text)::date`
  await sql`delete from waiting_figures where month >= ${since}::date`.execute(db)
  const { rows } = await sql`
    with waited as (
      select w.space_id, coalesce(w.type_id, m.type_id) as type_id, w.state,
        ${dayOf('w.created_at')} as since,
        case when w.state = 'served' then ${dayOf('w.ended_at')} else ${today}::date end as until
      from waiting w left join models m on m.id = w.model_id
      where w.state = 'waiting' or (w.state = 'served' and w.ended_at >= ${from}::timestamptz)
    )
    insert into waiting_figures
      (month, space_id, type_id, served, days_waited, waiting, longest_days)
    select date_trunc('month', until::timestamp)::date, space_id, type_id,
      count(*) filter (where state = 'served'),
      coalesce(sum(until - since) filter (where state = 'served'), 0),
      count(*) filter (where state = 'waiting'),
      coalesce(max(until - since) filter (where state = 'waiting'), 0)
    from waited group by 1, 2, 3 returning 1`.execute(db)
  return rows.length
}
