import { type RawBuilder, sql } from 'kysely'
import type { Moves } from '#domain/plan.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import type { Step } from './plan-version.ts'

/**
 * Hands sections to islands of the plan, or to none; all of them or, where one is unknown, nothing.
 * Where a section is named twice, its last island counts, as it does on the map.
 */
export async function moveSections(db: Db, step: Step, { moves }: Moves): Promise<void> {
  const last = new Map(moves.map(({ section, island }) => [section, island]))
  const asJson = JSON.stringify(Array.from(last, ([section, island]) => ({ section, island })))
  const moved = sql`jsonb_to_recordset(${asJson}::jsonb) as m(section text, island uuid)`
  const { rows } = await sql<{ section: string | null; island: string | null }>`
    select case when s.id is null then m.section end as section,
           case when i.island_id is null then m.island end as island
    from ${moved}
    left join sections s on s.id = m.section
    left join plan_islands i on i.plan_id = ${step.planId}::uuid and i.island_id = m.island
    where s.id is null or (m.island is not null and i.island_id is null)
    limit 1`.execute(db)
  const [unknown] = rows
  if (unknown !== undefined && unknown.section !== null)
    throw new Refusal('territories/unknown-section', { section: unknown.section })
  if (unknown !== undefined)
    throw new Refusal('territories/unknown-island', { island: unknown.island })
  await handOver(db, step, moved)
}

/** Hands all that an island has to another one, or to none. */
export async function emptyIsland(
  db: Db,
  step: Step,
  { island, into }: { island: string; into: string | null },
): Promise<void> {
  const held = await db
    .selectFrom('plan_sections')
    .select('section_id as section')
    .where('plan_id', '=', step.planId)
    .where('island_id', '=', island)
    .execute()
  const asJson = JSON.stringify(held.map(({ section }) => ({ section, island: into })))
  await handOver(
    db,
    step,
    sql`jsonb_to_recordset(${asJson}::jsonb) as m(section text, island uuid)`,
  )
}

/** What changes hands is noted before it does: each section with the island it comes from. */
async function handOver(
  db: Db,
  { planId, version }: Step,
  moved: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    insert into plan_version_moves (plan_id, version, from_island, to_island, sections)
    select ${planId}::uuid, ${version}::int, a.island_id, m.island,
           array_agg(m.section order by m.section)
    from ${moved}
    left join plan_sections a on a.plan_id = ${planId}::uuid and a.section_id = m.section
    where a.island_id is distinct from m.island
    group by a.island_id, m.island`.execute(db)
  await sql`
    delete from plan_sections using ${moved}
    where plan_id = ${planId}::uuid and section_id = m.section`.execute(db)
  await sql`
    insert into plan_sections (plan_id, section_id, island_id)
    select ${planId}::uuid, m.section, m.island
    from ${moved} where m.island is not null`.execute(db)
}
