import { sql } from 'kysely'
import type { z } from 'zod'
import type { Moves, NewPlan } from '#domain/plan.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from './db/database.ts'

type By = { staffId: string | null; now: Date }

export async function createPlan(
  db: Db,
  { name, copyOf }: z.infer<typeof NewPlan>,
  by: By,
): Promise<string> {
  const { id } = await db
    .insertInto('plans')
    .values({
      name,
      created_at: by.now,
      changed_at: by.now,
      created_by: by.staffId,
      changed_by: by.staffId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (copyOf === undefined) return id
  const source = await db
    .selectFrom('plans')
    .select('id')
    .where('id', '=', copyOf)
    .executeTakeFirst()
  if (source === undefined) throw new Refusal('territories/unknown-plan')
  await sql`
    insert into plan_islands (plan_id, island_id, number, name)
    select ${id}::uuid, island_id, number, name from plan_islands where plan_id = ${copyOf}::uuid`.execute(
    db,
  )
  await sql`
    insert into plan_sections (plan_id, section_id, island_id)
    select ${id}::uuid, section_id, island_id from plan_sections where plan_id = ${copyOf}::uuid`.execute(
    db,
  )
  return id
}

/**
 * Moves a draft one version on. Whoever changes it from a version that no longer stands is told
 * which one does, and by whom, so that nobody's strokes are overwritten.
 */
export async function nextVersion(
  db: Db,
  planId: string,
  version: number,
  by: By,
): Promise<number> {
  const row = await db
    .updateTable('plans')
    .set({ version: version + 1, changed_at: by.now, changed_by: by.staffId })
    .where('id', '=', planId)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .returning('version')
    .executeTakeFirst()
  if (row !== undefined) return row.version
  const stands = await db
    .selectFrom('plans')
    .leftJoin('staff', 'staff.id', 'plans.changed_by')
    .select(['plans.version', 'plans.state', 'plans.changed_at', 'staff.name'])
    .where('plans.id', '=', planId)
    .executeTakeFirst()
  if (stands === undefined) throw new Refusal('territories/unknown-plan')
  if (stands.state !== 'draft')
    throw new Refusal('territories/not-a-draft', { state: stands.state })
  throw new Refusal('version/stale', {
    version: stands.version,
    by: stands.name,
    changedAt: stands.changed_at.toISOString(),
  })
}

/** Hands sections to islands of the plan, or to none; all of them or, where one is unknown, nothing. */
export async function moveSections(db: Db, planId: string, { moves }: Moves): Promise<void> {
  const asJson = JSON.stringify(moves)
  const moved = sql`jsonb_to_recordset(${asJson}::jsonb) as m(section text, island uuid)`
  const { rows } = await sql<{ section: string | null; island: string | null }>`
    select case when s.id is null then m.section end as section,
           case when i.island_id is null then m.island end as island
    from ${moved}
    left join sections s on s.id = m.section
    left join plan_islands i on i.plan_id = ${planId}::uuid and i.island_id = m.island
    where s.id is null or (m.island is not null and i.island_id is null)
    limit 1`.execute(db)
  const [unknown] = rows
  if (unknown !== undefined && unknown.section !== null)
    throw new Refusal('territories/unknown-section', { section: unknown.section })
  if (unknown !== undefined)
    throw new Refusal('territories/unknown-island', { island: unknown.island })
  await sql`
    delete from plan_sections using ${moved}
    where plan_id = ${planId}::uuid and section_id = m.section`.execute(db)
  await sql`
    insert into plan_sections (plan_id, section_id, island_id)
    select distinct on (m.section) ${planId}::uuid, m.section, m.island
    from ${moved} where m.island is not null
    order by m.section`.execute(db)
}

/** A new, still planned island in a draft, with the next free number. */
export async function addIsland(db: Db, planId: string, name: string) {
  const { id } = await db
    .insertInto('super_islands')
    .defaultValues()
    .returning('id')
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ number: number }>`
    insert into plan_islands (plan_id, island_id, number, name)
    select ${planId}::uuid, ${id}::uuid,
           coalesce((select max(number) from plan_islands where plan_id = ${planId}::uuid), 0) + 1,
           ${name}
    returning number`.execute(db)
  return { id, number: rows[0]?.number ?? 1, name, state: 'planned' as const }
}
