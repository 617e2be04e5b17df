import { sql } from 'kysely'
import { differences } from '#domain/activities/series-preview.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { note, tell } from './series-apply.ts'
import { clockOf } from './series-make.ts'
import { readSeries } from './series-read.ts'
import { settleClashes } from './settle.ts'
import { Before, putBack } from './series-snapshot.ts'

type Undoing = { db: Db; now: Date; staffId: string }

/** Takes a change back whole, if nothing was changed after it; whoever was told is told again. */
export async function undoChange(asked: Undoing, where: { space: string; change: string }) {
  const { db, now, staffId } = asked
  const { activity, before } = await undoable(db, where)
  const found = await readSeries(db, { space: where.space, activity }, { locks: true })
  if (found.version !== before.version) throw new Refusal('activities/cannot-undo')
  await mustBeUnused(db, before)
  if (before.activity === null) {
    await db.deleteFrom('activities').where('id', '=', activity).execute()
    return { activity, version: 0, told: 0 }
  }
  const were = [...found.sessions]
  if (before.rest !== null) {
    const rest = await readSeries(
      db,
      { space: where.space, activity: before.rest },
      { locks: true },
    )
    were.push(...rest.sessions)
    await db.deleteFrom('registrations').where('activity_id', '=', before.rest).execute()
  }
  if (before.added.length > 0)
    await db.deleteFrom('occurrences').where('id', 'in', before.added).execute()
  await putBack(db, activity, before, now)
  if (before.rest !== null)
    await db.deleteFrom('activities').where('id', '=', before.rest).execute()
  await settleClashes(db)
  const change = await note(db, { activity, staffId, now, kind: 'undone', before: {} })
  await db
    .updateTable('activity_changes')
    .set({ undone_by: change })
    .where('id', '=', where.change)
    .execute()
  const is = await readSeries(db, { space: where.space, activity }, { locks: false })
  const clock = await clockOf(asked)
  const plan = { series: is.series, sessions: is.sessions, rest: null }
  const told = await tell(db, change, differences(were, plan, clock.now))
  return { activity, version: is.version, told }
}

/** The change, if it is the last one made to its activity and of this space. */
async function undoable(db: Db, { space, change }: { space: string; change: string }) {
  const row = await db
    .selectFrom('activity_changes as c')
    .innerJoin('activities as a', 'a.id', 'c.activity_id')
    .select(['c.activity_id as activity', 'c.before', 'c.undone_by', 'c.kind'])
    .where('c.id', '=', change)
    .where('a.space_id', '=', space)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('activities/unknown')
  const before = Before.safeParse(row.before)
  if (row.undone_by !== null || row.kind === 'undone' || !before.success)
    throw new Refusal('activities/cannot-undo')
  return { activity: row.activity, before: before.data }
}

/** What the change made has not been used since: nobody registered there, nothing changed there. */
async function mustBeUnused(db: Db, { added, rest, activity }: Before): Promise<void> {
  const ids = JSON.stringify(added)
  const { rows } = await sql<{ used: boolean }>`
    select exists (
      select from registrations r
      where r.occurrence_id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
        or (r.activity_id = ${rest}::uuid and r.split_from is null)
    ) or exists (
      select from attendances t join registrations r on r.id = t.registration_id
      where r.activity_id = ${rest}::uuid
    ) or exists (
      select from activity_changes c where c.activity_id = ${rest}::uuid
    ) or ${activity === null}::boolean and exists (
      select from registrations r join occurrences o on o.id = r.occurrence_id
      where o.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
    ) as used`.execute(db)
  if (rows[0]?.used === true) throw new Refusal('activities/cannot-undo')
}
