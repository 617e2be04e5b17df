import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import {
  shelfStates,
  Stocktake,
  StocktakeLine,
  type StocktakeList,
} from '#domain/equipment/stocktake.ts'
import { Storable } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

/** Whether the item of a row is still where it was to be looked for; frozen once the count is closed. */
export const isStillHere = sql<boolean>`(i.space_id = s.space_id
  and i.state = any(${[...shelfStates, 'missing']}::text[]))`

const list: Record<Exclude<StocktakeList, 'strays'>, RawBuilder<boolean>> = {
  found: sql`l.seen_at is not null and l.why is null`,
  missing: sql`l.expected and l.seen_at is null and not l.left_meanwhile
    and (s.closed_at is not null or ${isStillHere})`,
  unexpected: sql`l.why is not null`,
}

const instant = (column: RawBuilder<unknown>) =>
  sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The counts of a space, the newest first. */
export async function readStocktakes(db: Db, space: string): Promise<Stocktake[]> {
  return read(db, sql`s.space_id = ${space}::uuid order by s.began_at desc, s.id limit 20`)
}

export async function readStocktake(db: Db, space: string, id: string): Promise<Stocktake> {
  const [found] = await read(db, sql`s.space_id = ${space}::uuid and s.id = ${id}::uuid`)
  if (found === undefined) throw new Refusal('equipment/unknown-stocktake')
  return found
}

async function read(db: Db, which: RawBuilder<unknown>): Promise<Stocktake[]> {
  const { rows } = await sql<{ told: unknown }>`
    select json_build_object('id', s.id, 'beganAt', ${instant(sql`s.began_at`)},
      'closedAt', ${instant(sql`s.closed_at`)}, 'space', json_build_object('id', p.id, 'name', p.name),
      'markedMissing', s.marked_missing, 'broughtHere', s.brought_here, 'counts', (
        select json_build_object(
          'found', count(*) filter (where ${list.found}),
          'missing', count(*) filter (where ${list.missing}),
          'unexpected', count(*) filter (where ${list.unexpected}),
          'strays', (select count(*) from stocktake_strays x where x.stocktake_id = s.id))
        from stocktake_items l join items i on i.id = l.item_id where l.stocktake_id = s.id)) as told
    from stocktakes s join spaces p on p.id = s.space_id
    where ${which}`.execute(db)
  return rows.map(({ told }) => Stocktake.parse(told))
}

/** The place in a list of a count: a tag. */
export const TagPlace = z.tuple([Storable.max(40)])

type Wanted = { id: string; list: StocktakeList; after: string | null; limit: number }

/** One of the four lists, by tag. */
export async function readLines(db: Db, wanted: Wanted): Promise<StocktakeLine[]> {
  const after = wanted.after ?? ''
  if (wanted.list === 'strays') {
    const { rows } = await sql<{ line: unknown }>`
      select json_build_object('tag', x.tag, 'seenAt', ${instant(sql`x.seen_at`)}, 'why', null, 'item', null) as line
      from stocktake_strays x where x.stocktake_id = ${wanted.id}::uuid and x.tag > ${after}
      order by x.tag limit ${wanted.limit}::integer`.execute(db)
    return rows.map(({ line }) => StocktakeLine.parse(line))
  }
  return lines(
    db,
    sql`l.stocktake_id = ${wanted.id}::uuid and i.tag > ${after} and ${list[wanted.list]}
      order by i.tag limit ${wanted.limit}::integer`,
  )
}

export async function readLine(db: Db, id: string, item: string): Promise<StocktakeLine> {
  const [line] = await lines(db, sql`l.stocktake_id = ${id}::uuid and l.item_id = ${item}::uuid`)
  if (line === undefined) throw new Refusal('equipment/unknown-stocktake')
  return line
}

async function lines(db: Db, which: RawBuilder<unknown>): Promise<StocktakeLine[]> {
  const { rows } = await sql<{ line: unknown }>`
    select json_build_object('tag', i.tag, 'seenAt', ${instant(sql`l.seen_at`)}, 'why', l.why,
      'item', json_build_object('state', i.state, 'place', i.place,
        'space', json_build_object('id', p.id, 'name', p.name),
        'type', json_build_object('id', t.id,
          'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)),
        'model', json_build_object('id', m.id, 'maker', m.maker, 'name', m.name))) as line
    from stocktake_items l join stocktakes s on s.id = l.stocktake_id
    join items i on i.id = l.item_id join spaces p on p.id = i.space_id
    join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    where ${which}`.execute(db)
  return rows.map(({ line }) => StocktakeLine.parse(line))
}
