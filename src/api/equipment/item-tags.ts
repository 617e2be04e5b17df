import { sql } from 'kysely'
import { newTag } from '#domain/equipment/tag.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

/** So many tags that no item has or had, as far as can be seen now. */
export async function freeTags(db: Db, count: number): Promise<string[]> {
  const tags = new Set<string>()
  while (tags.size < count) {
    const drawn = Array.from({ length: count - tags.size }, () =>
      newTag(crypto.getRandomValues(new Uint8Array(6))),
    )
    const { rows } = await sql<{ tag: string }>`
      select drawn.tag from unnest(${drawn}::text[]) as drawn(tag)
      where not exists (select from items where items.tag = drawn.tag)
        and not exists (select from former_tags f where f.tag = drawn.tag)`.execute(db)
    for (const { tag } of rows) tags.add(tag)
  }
  return [...tags]
}

/**
 * A label that was replaced is never used again. Asked once the tag is written: whoever gives up
 * the same tag at this moment has then been waited for.
 */
export async function refuseFormerTag(db: Db, tag: string): Promise<void> {
  const former = await db
    .selectFrom('former_tags')
    .select('tag')
    .where('tag', '=', tag)
    .executeTakeFirst()
  if (former !== undefined) throw new Refusal('equipment/tag-taken', { tag })
}

export async function refuseTakenTag(db: Db, tag: string): Promise<void> {
  const taken = await db.selectFrom('items').select('id').where('tag', '=', tag).executeTakeFirst()
  if (taken !== undefined) throw new Refusal('equipment/tag-taken', { tag })
}
