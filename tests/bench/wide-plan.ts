import { sql } from 'kysely'
import type { Db } from '#api/db/database.ts'

/** A draft with these islands, each the ids of its sections; what a planner of the region has before her. */
export async function addPlan(db: Db, islands: readonly (readonly string[])[]): Promise<void> {
  const { id } = await db
    .insertInto('plans')
    .values({ name: 'Tota la regió' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const asJson = JSON.stringify(islands)
  await sql`
    with given as (
      select gen_random_uuid() as id, place::int as number, sections
      from jsonb_array_elements(${asJson}::jsonb) with ordinality as t(sections, place)),
    founded as (insert into super_islands (id) select id from given returning id),
    listed as (
      insert into plan_islands (plan_id, island_id, number, name)
      select ${id}::uuid, id, number, 'Superilla ' || number from given returning island_id)
    insert into plan_sections (plan_id, section_id, island_id)
    select ${id}::uuid, section, given.id
    from given, jsonb_array_elements_text(given.sections) as section
    where given.id in (select id from founded) and given.id in (select island_id from listed)`.execute(
    db,
  )
}
