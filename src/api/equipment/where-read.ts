import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { WhereOne, type WhereQuestion } from '#domain/equipment/where.ts'
import { lengthM } from '#domain/metres.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { unfit } from './reservations-fit.ts'

const Rows = z.array(WhereOne.omit({ metres: true }))

/** The spaces that have one; the nearest first, or those with most of them free. */
export async function whereIsOne(db: Db, asked: WhereQuestion, today: Day): Promise<WhereOne[]> {
  const models = await modelsOf(db, asked)
  const here = await pointOf(db, asked)
  const { rows } = await sql`
    with live as (
      select i.id, i.tag, i.state, t.turnaround_days, m.recalled_on is null
          and i.state <> all(${[...unfit]}::text[]) as fit,
        i.next_inspection_on is null or i.next_inspection_on >= ${today}::date as inspected,
        -- There is one active transfer at most.
        coalesce(min(c.space_id::text) filter (where c.kind = 'transfer' and c.state = 'active')::uuid,
          i.space_id) as space_id,
        min(c.from_on) as first, max(upper(c.blocked)) as ends,
        bool_or(c.kind = 'loan' and c.state = 'active' and c.due_on < ${today}::date) as late,
        ${clashOf(asked)} as clash
      from items i join models m on m.id = i.model_id join product_types t on t.id = m.type_id
      -- The fence: a planner without figures would rather read the claims of all items.
      left join lateral (
        select kind, state, space_id, from_on, due_on, blocked from claims
        where item_id = i.id and ended_at is null offset 0) c on true
      where i.model_id = any(${models}::uuid[]) and i.state not in ('retired', 'missing')
      group by i.id, m.id, t.id),
    told as (
      select *, ${freeOf(asked, today)} as free,
        state = 'available' and fit and inspected and (first is null or first > ${today}::date) as now
      from live)
    select json_build_object('id', s.id, 'name', s.name, 'lon', s.lon, 'lat', s.lat, 'phone', s.phone) as space,
      count(*)::integer as total, count(*) filter (where free)::integer as free,
      min(tag) filter (where free) as tag,
      min(case when now then ${today}::date when not fit or late then null
        else greatest(ends, ${today}::date + greatest(turnaround_days, 1)) end) as "freeFrom"
    from told join spaces s on s.id = told.space_id
    group by s.id order by free desc, s.name`.execute(db)
  const places = Rows.parse(rows).map((row) => ({
    ...row,
    metres: here === null ? null : Math.round(lengthM([here, [row.space.lon, row.space.lat]])),
  }))
  return here === null
    ? places
    : places.toSorted((one, other) => (one.metres ?? 0) - (other.metres ?? 0))
}

/** Days ask for what is free on all of them; without days, for what can be lent now. */
function freeOf({ from }: WhereQuestion, today: Day): RawBuilder<unknown> {
  if (from === undefined)
    return sql`state = 'available' and fit and inspected and (first is null or first > ${today}::date)`
  return sql`fit and not clash and not (coalesce(late, false) and ${from}::date < ${today}::date + 3)`
}

function clashOf({ from, due }: WhereQuestion): RawBuilder<unknown> {
  if (from === undefined || due === undefined) return sql`false`
  return sql`coalesce(bool_or(c.blocked && daterange(${from}::date,
    greatest(${due}::date + t.turnaround_days, ${from}::date + 1), '[)')), false)`
}

async function modelsOf(db: Db, { model, type = '' }: WhereQuestion): Promise<string[]> {
  if (model !== undefined) {
    const found = await db
      .selectFrom('models')
      .select('id')
      .where('id', '=', model)
      .executeTakeFirst()
    if (found === undefined) throw new Refusal('equipment/unknown-model')
    return [model]
  }
  const known = await db
    .selectFrom('product_types')
    .select('id')
    .where('id', '=', type)
    .executeTakeFirst()
  if (known === undefined) throw new Refusal('equipment/unknown-type')
  const models = await db.selectFrom('models').select('id').where('type_id', '=', type).execute()
  return models.map(({ id }) => id)
}

async function pointOf(
  db: Db,
  { space, lon, lat }: WhereQuestion,
): Promise<[number, number] | null> {
  if (lon !== undefined && lat !== undefined) return [lon, lat]
  if (space === undefined) return null
  const found = await db
    .selectFrom('spaces')
    .select(['lon', 'lat'])
    .where('id', '=', space)
    .executeTakeFirst()
  if (found === undefined) throw new Refusal('spaces/unknown')
  return [found.lon, found.lat]
}
