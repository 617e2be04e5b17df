import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { Waiting } from '#domain/equipment/reservation.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { waitersOf } from './holders.ts'

type Reader = { db: Db; actor: Actor | null }
const Row = Waiting.omit({ holder: true, createdAt: true }).extend({ createdAt: z.date() })
const Rows = z.array(Row)

async function read(reader: Reader, where: RawBuilder<boolean>): Promise<Waiting[]> {
  const { rows } = await sql`
    select w.id, w.state, w.needed_on as "neededOn", w.created_at as "createdAt",
      case when m.id is not null then json_build_object('id', m.id, 'maker', m.maker, 'name', m.name) end as model,
      json_build_object('id', t.id, 'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)) as type,
      json_build_object('id', s.id, 'name', s.name) as space,
      -- Before her come those who would be given what she would be given.
      case when w.state = 'waiting' then (
        select count(*)::integer + 1 from waiting e left join models em on em.id = e.model_id
        where e.state = 'waiting' and e.space_id = w.space_id
          and (e.created_at, e.id) < (w.created_at, w.id)
          and coalesce(e.type_id, em.type_id) = t.id
          and (w.model_id is null or e.model_id is null or e.model_id = w.model_id)) end as place
    from waiting w left join models m on m.id = w.model_id
    join product_types t on t.id = coalesce(w.type_id, m.type_id)
    join spaces s on s.id = w.space_id
    where ${where}
    order by w.created_at, w.id limit 500`.execute(reader.db)
  const told = Rows.parse(rows)
  const holders = await waitersOf(
    reader.db,
    asking(reader.actor),
    told.map(({ id }) => id),
  )
  return told.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    holder: holders.get(row.id) ?? null,
  }))
}

export async function readPlace(reader: Reader, id: string): Promise<Waiting> {
  const [found] = await read(reader, sql<boolean>`w.id = ${id}::uuid`)
  if (found === undefined) throw new Refusal('equipment/unknown-claim')
  return found
}

/** Who waits at a space, and for whom something stands ready there; in the order in which they came. */
export async function waitingAt(reader: Reader, space: string): Promise<Waiting[]> {
  return read(reader, sql<boolean>`w.space_id = ${space}::uuid and w.state in ('waiting', 'held')`)
}
