import { sql } from 'kysely'
import type { z } from 'zod'
import type { NewPlan } from '#domain/plan.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { type By, holdDraft, nextVersion } from './plan-version.ts'

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
    // Whoever is changing it finishes first: its islands and sections are read one after the other.
    .forShare()
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

type Change = { id: string; version: number; by: By }

export async function renamePlan(
  db: Db,
  { id, version, by }: Change,
  name: string,
): Promise<number> {
  await holdDraft(db, id, version)
  // With the version in one statement, so that the version is noted under the new name.
  await db
    .updateTable('plans')
    .set({ name, version: version + 1, changed_at: by.now, changed_by: by.staffId })
    .where('id', '=', id)
    .execute()
  return version + 1
}

/** A draft and all its versions; what was ever in force stays. */
export async function deleteDraft(
  db: Db,
  { id, version }: Omit<Change, 'by'>,
): Promise<{ name: string }> {
  const { name } = await holdDraft(db, id, version)
  await db.deleteFrom('plan_sections').where('plan_id', '=', id).execute()
  await db.deleteFrom('plan_islands').where('plan_id', '=', id).execute()
  await db.deleteFrom('plans').where('id', '=', id).execute()
  return { name }
}

/** One save of a draft: the next version, and what is done in it. */
export async function saveDraft<Done>(
  db: Db,
  { id, version, by }: Change,
  change: (step: { planId: string; version: number }) => Promise<Done>,
): Promise<{ version: number; done: Done }> {
  const next = await nextVersion(db, id, version, by)
  return { version: next, done: await change({ planId: id, version: next }) }
}
