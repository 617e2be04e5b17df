import { sql } from 'kysely'
import { z } from 'zod'
import { ItemEvent } from '#domain/equipment/history.ts'
import type { Db } from '../db/database.ts'

const Row = z.object({ event: ItemEvent })

/** An item's history, the newest first; of what was noted of a return, what holds. Who of the staff did it is told; who it was for is not kept there. */
export async function readItemEvents(
  db: Db,
  item: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<ItemEvent[]> {
  const { rows } = await sql`
    select json_build_object('id', e.id, 'kind', e.kind,
      'at', to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'by', staff.name,
      'space', case when s.id is null then null else json_build_object('id', s.id, 'name', s.name) end,
      'from', e.from_state, 'to', e.to_state, 'until', e.facts ->> 'due', 'act', e.act_id,
      'undone', exists (select from item_events u where u.undoes = e.act_id and u.item_id = e.item_id)) as event
    from item_events e
    left join staff on staff.id = e.staff_id
    left join spaces s on s.id = e.space_id
    where e.item_id = ${item}::uuid and not (e.kind = 'return-noted' and exists (
      select from item_events again where again.item_id = e.item_id and again.act_id = e.act_id
        and again.kind = 'return-noted' and again.id > e.id)) and (${before}::bigint is null or e.id < ${before}::bigint)
    order by e.id desc limit ${limit}::integer`.execute(db)
  return rows.map((row) => Row.parse(row).event)
}
