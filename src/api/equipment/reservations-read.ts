import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { Reservation } from '#domain/equipment/reservation.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { holdersOf } from './holders.ts'
import { unfit } from './reservations-fit.ts'

type Reader = { db: Db; actor: Actor | null }
const Rows = z.array(Reservation.omit({ holder: true }))

/** Reservations that fulfil a condition on `c`, in an order of `c`, each with its item and whom it is for. */
export async function readReservations(
  reader: Reader,
  today: Day,
  {
    where,
    order,
    limit,
  }: { where: RawBuilder<boolean>; order: RawBuilder<unknown>; limit: number },
): Promise<Reservation[]> {
  const { rows } = await sql`
    with found as (select c.* from claims c where ${where} order by ${order} limit ${limit})
    select c.id, c.state, i.tag, c.from_on as "from", c.due_on as due, c.pick_up_by as "pickUpBy",
      json_build_object('id', t.id, 'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)) as type,
      json_build_object('id', m.id, 'maker', m.maker, 'name', m.name) as model,
      json_build_object('id', s.id, 'name', s.name) as space,
      i.state as "itemState", json_build_object('id', at.id, 'name', at.name) as "itemSpace", i.place,
      c.state in ('planned', 'ready') and (
        i.space_id <> c.space_id or i.state = any(${[...unfit]}::text[]) or exists (
          select from claims l where l.item_id = c.item_id and l.state = 'active'
            and l.kind = 'loan' and l.due_on < ${today}::date)) as "atRisk"
    from found c join items i on i.id = c.item_id
    join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    join spaces s on s.id = c.space_id join spaces at on at.id = i.space_id
    order by ${order}`.execute(reader.db)
  const told = Rows.parse(rows)
  const holders = await holdersOf(
    reader.db,
    asking(reader.actor),
    told.map(({ id }) => id),
  )
  return told.map((row) => ({ ...row, holder: holders.get(row.id) ?? null }))
}

export async function readReservation(reader: Reader, id: string, today: Day) {
  const [found] = await readReservations(reader, today, {
    where: sql<boolean>`c.id = ${id}::uuid`,
    order: sql`c.id`,
    limit: 1,
  })
  if (found === undefined) throw new Refusal('equipment/unknown-claim')
  return found
}
