import { sql } from 'kysely'
import { slipsOf } from '#domain/equipment/tag-slips.ts'
import type { Db } from '../db/database.ts'
import { literally } from '../like.ts'

/** How alike a word must be to one that was meant: `cadria` and `cadira` are 0.43, `cadira` and `caminador` 0.29. */
const alike = 0.4
const fewest = 4

/**
 * The models in which, or in the type of which, every word is found; where there are none, those
 * in which every word has one much like it. Short words are not guessed at: too much is like them.
 */
export async function modelsOfWords(db: Db, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return []
  const sought = sql`unnest(${words.map(literally)}::text[], ${[...words]}::text[]) as w(pattern, word)`
  const { rows } = await sql<{ id: string }>`
    with known as (
      select m.id, m.search || ' ' || t.search as text from models m join product_types t on t.id = m.type_id),
    exact as (
      select id from known where (
        select bool_and(known.text like '%' || plain(w.pattern) || '%') from ${sought})),
    near as (
      select id from known where not exists (select from exact) and (
        select bool_and(known.text like '%' || plain(w.pattern) || '%'
          or (length(w.word) >= ${fewest} and word_similarity(plain(w.word), known.text) >= ${alike}))
        from ${sought}))
    select id from exact union all select id from near`.execute(db)
  return rows.map(({ id }) => id)
}

/** Items of which a label that was replaced begins so. */
export async function itemsOfFormerTag(db: Db, tag: string): Promise<string[]> {
  const rows = await db
    .selectFrom('former_tags')
    .select('item_id as id')
    .where('tag', 'like', `${literally(tag)}%`)
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** Where no item has the tag, or a tag with that in it: those of which it is one slip. */
export async function itemsOfMistypedTag(db: Db, tag: string): Promise<string[]> {
  const { tags, patterns } = slipsOf(tag)
  if (patterns.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct meant.id from (
      select id from items where tag = any(${tags}::text[])
      union all
      select near.id from unnest(${patterns}::text[]) as p(pattern)
      cross join lateral (select id from items where tag like p.pattern offset 0) near) meant
    where not exists (select from items where tag like ${`%${literally(tag)}%`})
    limit 50`.execute(db)
  return rows.map(({ id }) => id)
}
