import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { Transfer } from '#domain/equipment/transfer.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

const Rows = z.array(Transfer)

async function read(db: Db, where: RawBuilder<boolean>): Promise<Transfer[]> {
  const { rows } = await sql`
    select c.id, c.state, i.tag, i.state as "itemState", c.from_on as "askedOn", c.due_on as due,
      json_build_object('id', t.id, 'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)) as type,
      json_build_object('id', m.id, 'maker', m.maker, 'name', m.name) as model,
      json_build_object('id', at.id, 'name', at.name) as "from",
      json_build_object('id', s.id, 'name', s.name) as "to"
    from claims c join items i on i.id = c.item_id
    join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    join spaces s on s.id = c.space_id
    join spaces at on at.id = case when c.state = 'planned' then i.space_id else c.from_space_id end
    where c.kind = 'transfer' and ${where}
    order by c.due_on, c.id limit 500`.execute(db)
  return Rows.parse(rows)
}

export async function readTransfer(db: Db, id: string): Promise<Transfer> {
  const [found] = await read(db, sql<boolean>`c.id = ${id}::uuid`)
  if (found === undefined) throw new Refusal('equipment/unknown-claim')
  return found
}

/** What is to be sent from a space, and what comes to it. */
export async function transfersOf(db: Db, space: string) {
  const [toSend, coming] = await Promise.all([
    read(
      db,
      sql<boolean>`c.state = 'planned' and i.space_id = ${space}::uuid and c.space_id <> ${space}::uuid`,
    ),
    read(db, sql<boolean>`c.state in ('planned', 'active') and c.space_id = ${space}::uuid`),
  ])
  return { toSend, coming }
}
