import { sql } from 'kysely'
import { z } from 'zod'
import { labelCode } from '#domain/equipment/label.ts'
import type { Label } from '#domain/equipment/label-sheet.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

const Row = z.object({
  asked: z.string(),
  item: Id.nullable(),
  tag: z.string().nullable(),
  phone: z.string().nullable(),
})

/** A label for each tag, in their order; a former tag gives the label of the present one. */
export async function labelsOf(
  db: Db,
  tags: readonly string[],
  publicOrigin: string | null,
): Promise<(Label & { item: string })[]> {
  const { rows } = await sql`
    select a.tag as asked, i.id as item, i.tag, h.phone
    from unnest(${[...tags]}::text[]) with ordinality as a(tag, place)
    left join items i on i.id = coalesce(
      (select id from items where items.tag = a.tag),
      (select item_id from former_tags f where f.tag = a.tag))
    left join spaces h on h.id = i.home_space_id
    order by a.place`.execute(db)
  return z
    .array(Row)
    .parse(rows)
    .map(({ asked, item, tag, phone }) => {
      if (item === null || tag === null) throw new Refusal('equipment/unknown-item', { tag: asked })
      return { item, tag, phone, code: labelCode(tag, publicOrigin) }
    })
}
