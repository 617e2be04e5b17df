import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

/** Who changes a plan, and when. */
export type By = { staffId: string | null; now: Date }

/**
 * Holds a draft until the end of the transaction, if the version that the change was made on still
 * stands. Who comes late is told which one does, and by whom, so that nobody's strokes are
 * overwritten.
 */
export async function holdDraft(db: Db, planId: string, version: number) {
  const row = await db
    .selectFrom('plans')
    .select(['name', 'changed_by', 'changed_at'])
    .where('id', '=', planId)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw await missed(db, planId)
  return row
}

/** Moves a draft one version on; the database notes who did and when. */
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
  if (row === undefined) throw await missed(db, planId)
  return row.version
}

async function missed(db: Db, planId: string): Promise<Refusal> {
  const stands = await db
    .selectFrom('plans')
    .leftJoin('staff', 'staff.id', 'plans.changed_by')
    .select(['plans.version', 'plans.state', 'plans.changed_at', 'staff.name'])
    .where('plans.id', '=', planId)
    .executeTakeFirst()
  if (stands === undefined) return new Refusal('territories/unknown-plan')
  if (stands.state !== 'draft')
    return new Refusal('territories/not-a-draft', { state: stands.state })
  return new Refusal('version/stale', {
    version: stands.version,
    by: stands.name,
    changedAt: stands.changed_at.toISOString(),
  })
}

/** A plan being changed, and the version that the change makes. */
export type Step = { planId: string; version: number }

type NotedIsland = {
  id: string
  was: { number: number; name: string } | null
  is: { number: number; name: string } | null
}

/** Keeps in the version what became of islands; those that stayed as they were are left out. */
export async function noteIslands(
  db: Db,
  { planId, version }: Step,
  islands: readonly NotedIsland[],
): Promise<void> {
  const rows = islands.map(({ id, was, is }) => ({
    island_id: id,
    was_number: was?.number ?? null,
    was_name: was?.name ?? null,
    number: is?.number ?? null,
    name: is?.name ?? null,
  }))
  await sql`
    insert into plan_version_islands
      (plan_id, version, island_id, was_number, was_name, number, name)
    select ${planId}::uuid, ${version}::int, island_id, was_number, was_name, number, name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i(
      island_id uuid, was_number int, was_name text, number int, name text)
    where (was_number, was_name) is distinct from (number, name)`.execute(db)
}
