import { sql } from 'kysely'
import { z } from 'zod'
import { ItemPage } from '#domain/equipment/item-page.ts'
import { tagPattern } from '#domain/equipment/tag.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { itemOfTag } from './card-read.ts'
import { readItemRows } from './item-rows.ts'
import { policyJson } from './types-read.ts'

const utc = (at: string) =>
  sql.raw(`to_char(${at} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** A tag as an address spells it, in any case; what can be no tag is no item's. */
export function tagInAddress(text: string): string {
  const tag = text.trim().toUpperCase()
  if (!tagPattern.test(tag)) throw new Refusal('equipment/unknown-item', { tag: tag.slice(0, 20) })
  return tag
}

/** The item that a tag names now, or named once. */
export async function idOfTag(db: Db, text: string): Promise<string> {
  return itemOfTag(db, tagInAddress(text))
}

const More = z.object({
  more: ItemPage.omit({ model: true }).partial().extend({ model: ItemPage.shape.model.partial() }),
})

/** One item with all that is known of it, and no name of anybody. */
export async function readItemPage(db: Db, id: string): Promise<ItemPage> {
  const [row] = await readItemRows(db, [id])
  if (row === undefined) throw new Refusal('equipment/unknown-item', { tag: '' })
  const { rows } = await sql`
    select json_build_object(
      'serial', i.serial, 'notes', i.notes, 'acquisition', i.acquisition, 'acquiredOn', i.acquired_on,
      'createdAt', ${utc('i.created_at')},
      'retired', case when i.retired_on is null then null
        else json_build_object('on', i.retired_on, 'because', i.retired_because) end,
      'model', json_build_object('reference', m.reference, 'maxUserKg', m.max_user_kg,
        'accessories', m.accessories, 'recall', case when m.recalled_on is null then null
          else json_build_object('on', m.recalled_on, 'reason', m.recall_reason) end),
      'policy', ${policyJson},
      'formerTags', coalesce((select json_agg(f.tag order by f.until_at desc, f.tag)
        from former_tags f where f.item_id = i.id), '[]'),
      'photos', coalesce((select json_agg(json_build_object('id', p.id, 'at', ${utc('p.at')})
        order by p.at desc, p.id) from item_photos p where p.item_id = i.id), '[]'),
      'timeline', coalesce((select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'state', c.state,
          'from', c.from_on, 'due', c.due_on, 'space', json_build_object('id', s.id, 'name', s.name),
          'ref', l.ref, 'endedAt', ${utc('c.ended_at')}) order by c.from_on desc, c.id)
        from (select * from claims where item_id = i.id order by from_on desc, id limit 200) c
        join spaces s on s.id = c.space_id left join loans l on l.id = c.loan_id), '[]'),
      'tasks', coalesce((select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'facts', k.facts,
          'createdAt', ${utc('k.created_at')}) order by k.created_at, k.id)
        from item_tasks k where k.item_id = i.id and k.done_at is null), '[]')) as more
    from items i join models m on m.id = i.model_id join product_types t on t.id = m.type_id
    where i.id = ${id}::uuid`.execute(db)
  const { more } = More.parse(rows[0])
  return ItemPage.parse({ ...row, ...more, model: { ...row.model, ...more.model } })
}
