import { sql } from 'kysely'
import type { SeriesChange, Preview } from '#domain/activities/change.ts'
import type { SeriesPlan } from '#domain/activities/series.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { promote } from '../registrations/promote.ts'
import { tellChange } from '../registrations/telling.ts'
import { settleClashes } from './settle.ts'
import { snapshot, type Before } from './series-snapshot.ts'
import { insertRest, updateSeries, writeSessions } from './series-write.ts'

type Changing = {
  space: string
  activity: string
  staffId: string
  now: Date
  change: SeriesChange
  plan: SeriesPlan
  preview: Preview
}

/** Writes a planned change, notes how it was before, and leaves word for whoever is registered. */
export async function applyChange(db: Db, asked: Changing) {
  const { space, activity, staffId, now, change, plan, preview } = asked
  const others = change.act.does === 'change' ? change.act.to : {}
  const rows = await snapshot(db, activity)
  const gone = preview.removed.map(({ occurrence }) => occurrence)
  if (plan.sessions.length === 0) {
    await deleteWhole(db, activity)
    return { rest: null, change: null, version: 0, told: 0 }
  }
  if (gone.length > 0) await db.deleteFrom('occurrences').where('id', 'in', gone).execute()
  const rest =
    plan.rest === null
      ? null
      : await insertRest(
          db,
          { space, staffId, now },
          { activity, series: plan.rest.series, others },
        )
  const version = await updateSeries(db, activity, {
    series: plan.series,
    others: rest === null ? others : {},
    now,
  })
  const { zone } = plan.series
  const added = await writeSessions(db, { activity, space, zone, sessions: plan.sessions })
  if (rest !== null && plan.rest !== null) {
    const { sessions } = plan.rest
    added.push(...(await writeSessions(db, { activity: rest, space, zone, sessions })))
    await copyCourse(db, { from: activity, to: rest })
  }
  await settleClashes(db)
  const before: Before = { ...rows, added, rest, version }
  const changeId = await note(db, { activity, staffId, now, kind: kindOf(change, rest), before })
  const told = change.tells ? await tell(db, changeId, preview) : 0
  for (const id of rest === null ? [activity] : [activity, rest])
    await promote(db, { activity: id }, now)
  return { rest, change: changeId, version, told }
}

type Noted = { activity: string; staffId: string; now: Date; kind: string; before: Before | object }

export async function note(
  db: Db,
  { activity, staffId, now, kind, before }: Noted,
): Promise<string> {
  const { id } = await db
    .insertInto('activity_changes')
    .values({
      activity_id: activity,
      staff_id: staffId,
      at: now,
      kind,
      before: JSON.stringify(before),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function kindOf({ act }: SeriesChange, rest: string | null): string {
  if (rest !== null) return 'split'
  const kinds = {
    cancel: 'cancelled',
    restore: 'restored',
    publish: 'published',
    change: 'changed',
    remove: 'changed',
  }
  return kinds[act.does]
}

const ids = (list: readonly { occurrence: string }[]) => list.map(({ occurrence }) => occurrence)

/**
 * One word to each person, whatever happened to how many of her sessions. Where some are moved and
 * others cancelled it is of a change, and the list in the letter says which is which.
 */
export async function tell(
  db: Db,
  change: string,
  {
    cancelled,
    removed,
    restored,
    moved,
  }: Pick<Preview, 'cancelled' | 'removed' | 'restored' | 'moved'>,
): Promise<number> {
  const called = [...ids(cancelled), ...ids(removed)]
  const told = [
    moved.length > 0 ? await tellChange(db, { change, occurrences: ids(moved), kind: 'moved' }) : 0,
    called.length > 0
      ? await tellChange(db, { change, occurrences: called, kind: 'cancelled' })
      : 0,
    restored.length > 0
      ? await tellChange(db, { change, occurrences: ids(restored), kind: 'restored' })
      : 0,
  ]
  return told.reduce((sum, count) => sum + count, 0)
}

/** Whoever takes the whole course takes its rest too. */
async function copyCourse(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`
    insert into registrations (activity_id, borrower_id, companions, state, since, offered_until,
      source, tells, beyond_because, split_from, created_by, created_at)
    select ${to}::uuid, borrower_id, companions, state, since, offered_until, source, tells,
      beyond_because, id, created_by, created_at
    from registrations where activity_id = ${from}::uuid
      and state in ('confirmed', 'offered', 'waiting')`.execute(db)
}

/** Nothing of it was ever held and nobody is registered: it goes for good. */
async function deleteWhole(db: Db, activity: string): Promise<void> {
  const known = await sql`
    select 1 from registrations r left join occurrences o on o.id = r.occurrence_id
    where r.activity_id = ${activity}::uuid or o.activity_id = ${activity}::uuid limit 1`.execute(
    db,
  )
  if (known.rows.length > 0) throw new Refusal('activities/has-registrations')
  const rest = await db
    .selectFrom('activities')
    .select('id')
    .where('split_from', '=', activity)
    .executeTakeFirst()
  if (rest !== undefined) throw new Refusal('activities/not-in-state')
  await db.deleteFrom('activities').where('id', '=', activity).execute()
}
