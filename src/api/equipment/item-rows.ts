import { sql } from 'kysely'
import { z } from 'zod'
import { ItemRow } from '#domain/equipment/item.ts'
import type { Db } from '../db/database.ts'

const Row = z.object({ item: ItemRow })

/** These items as rows of a list, in the order asked for. */
export async function readItemRows(db: Db, ids: readonly string[]): Promise<ItemRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql`
    select json_build_object(
      'id', i.id, 'tag', i.tag, 'state', i.state, 'condition', i.condition,
      'type', json_build_object('id', t.id,
        'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)),
      'model', json_build_object('id', m.id, 'maker', m.maker, 'name', m.name,
        'recalled', m.recalled_on is not null),
      'space', json_build_object('id', s.id, 'name', s.name),
      'home', json_build_object('id', h.id, 'name', h.name),
      'place', i.place,
      'dueOn', case i.state
        when 'on-loan' then (select c.due_on from claims c
          where c.item_id = i.id and c.state = 'active' and c.kind = 'loan')
        when 'held' then (select coalesce(c.pick_up_by, c.due_on) from claims c
          where c.item_id = i.id and c.state = 'ready' limit 1) end,
      'nextInspectionOn', i.next_inspection_on,
      'version', i.version) as item
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
    join items i on i.id = wanted.id
    join models m on m.id = i.model_id
    join product_types t on t.id = m.type_id
    join spaces s on s.id = i.space_id
    join spaces h on h.id = i.home_space_id
    order by wanted.place`.execute(db)
  return rows.map((row) => Row.parse(row).item)
}
