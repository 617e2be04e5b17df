import { sql } from 'kysely'
import type { DraftChange } from '#domain/activities/activity.ts'
import { endOf } from '#domain/activities/series-preview.ts'
import type { Series, Session } from '#domain/activities/series.ts'
import type { Db } from '../db/database.ts'
import { peopleOf } from './series-ground.ts'

/** What of a draft is not decided by the plan of its sessions, as columns. */
function otherColumns(to: DraftChange) {
  return {
    ...(to.kind === undefined ? {} : { kind_id: to.kind }),
    ...(to.companionsMax === undefined ? {} : { companions_max: to.companionsMax }),
    ...(to.offers === undefined ? {} : { accessibility: JSON.stringify(to.offers) }),
    ...(to.needs === undefined ? {} : { needs: to.needs }),
    ...(to.spoken === undefined ? {} : { spoken: to.spoken }),
    ...(to.visibility === undefined ? {} : { visibility: to.visibility }),
    ...(to.registersFor === undefined ? {} : { registers_for: to.registersFor }),
    ...(to.waiting === undefined ? {} : { waiting: to.waiting }),
    ...(to.offerHours === undefined ? {} : { offer_hours: to.offerHours }),
    ...(to.setUpMinutes === undefined ? {} : { set_up_minutes: to.setUpMinutes }),
    ...(to.clearUpMinutes === undefined ? {} : { clear_up_minutes: to.clearUpMinutes }),
  }
}

const orNull = (value: unknown) => (value === null ? null : JSON.stringify(value))

function seriesColumns(series: Series) {
  return {
    texts: JSON.stringify(series.texts),
    room_id: series.room,
    meeting_point: orNull(series.meetingPoint),
    capacity: series.capacity,
    first_start: series.start,
    minutes: series.minutes,
    zone: series.zone,
    recurrence: orNull(series.recurrence),
    foreign_rule: series.foreignRule,
    extra_starts: [...series.extraStarts],
    skipped_starts: [...series.skippedStarts],
    status: series.status,
    cancelled_because: orNull(series.cancelledBecause),
  }
}

type Maker = { space: string; staffId: string; now: Date }
type New = { series: Series; others: DraftChange & { kind: string } }

export async function insertSeries(
  db: Db,
  { space, staffId, now }: Maker,
  { series, others }: New,
) {
  const { id } = await db
    .insertInto('activities')
    .values({
      ...seriesColumns(series),
      ...otherColumns(others),
      kind_id: others.kind,
      space_id: space,
      created_by: staffId,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeLeads(db, id, series.facilitators)
  return id
}

/** The rest of a divided series: what is not said anew is as it was in the whole. */
export async function insertRest(
  db: Db,
  { staffId, now }: Maker,
  from: { activity: string; series: Series; others: DraftChange },
) {
  const { rows } = await sql<{ id: string }>`
    insert into activities (kind_id, space_id, texts, companions_max, accessibility, needs, spoken,
      visibility, registers_for, waiting, offer_hours, set_up_minutes, clear_up_minutes,
      first_start, minutes, zone, split_from, created_by, created_at, updated_at)
    select kind_id, space_id, texts, companions_max, accessibility, needs, spoken, visibility,
      registers_for, waiting, offer_hours, set_up_minutes, clear_up_minutes, first_start, minutes,
      zone, id, ${staffId}::uuid, ${now}::timestamptz, ${now}::timestamptz
    from activities where id = ${from.activity}::uuid returning id`.execute(db)
  const id = rows[0]?.id ?? ''
  await updateSeries(db, id, { series: from.series, others: from.others, now })
  return id
}

type Update = { series: Series; others: DraftChange; now: Date }

export async function updateSeries(
  db: Db,
  id: string,
  { series, others, now }: Update,
): Promise<number> {
  const { version } = await db
    .updateTable('activities')
    .set((row) => ({
      ...seriesColumns(series),
      ...otherColumns(others),
      updated_at: now,
      version: row('version', '+', 1),
      sequence: row('sequence', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('activity_facilitators').where('activity_id', '=', id).execute()
  await writeLeads(db, id, series.facilitators)
  return version
}

async function writeLeads(db: Db, activity: string, people: readonly string[]): Promise<void> {
  const leads = await peopleOf(db, people)
  if (leads.length === 0) return
  await db
    .insertInto('activity_facilitators')
    .values(
      leads.map(({ staff_id, facilitator_id }) => ({
        activity_id: activity,
        staff_id,
        facilitator_id,
      })),
    )
    .execute()
}

type Sessions = { activity: string; space: string; zone: string; sessions: readonly Session[] }

/** Writes sessions in one statement each for those that are new and those that are not; answers the new ones' ids. */
export async function writeSessions(
  db: Db,
  { activity, space, zone, sessions }: Sessions,
): Promise<string[]> {
  const rows = sessions.map((session) => ({
    id: session.id ?? crypto.randomUUID(),
    isNew: session.id === null,
    activity_id: activity,
    recurrence_id: session.recurrenceId,
    start_local: session.start,
    end_local: endOf(session),
    zone,
    space_id: space,
    room_id: session.room,
    meeting_point: session.meetingPoint,
    capacity: session.capacity,
    texts: session.texts,
    own: session.own,
    status: session.status,
    cancelled_because: session.cancelledBecause,
    people: session.facilitators,
  }))
  if (rows.length === 0) return []
  const written = sql`jsonb_populate_recordset(null::occurrences, ${JSON.stringify(rows)}::jsonb)`
  await sql`
    insert into occurrences (id, activity_id, recurrence_id, start_local, end_local, zone, space_id,
      room_id, meeting_point, capacity, texts, own, status, cancelled_because)
    select id, activity_id, recurrence_id, start_local, end_local, zone, space_id, room_id,
      meeting_point, capacity, texts, own, status, cancelled_because
    from ${written} w where not exists (select from occurrences o where o.id = w.id)`.execute(db)
  await sql`
    update occurrences o set activity_id = w.activity_id, recurrence_id = w.recurrence_id,
      start_local = w.start_local, end_local = w.end_local, room_id = w.room_id,
      meeting_point = w.meeting_point, capacity = w.capacity, texts = w.texts, own = w.own,
      status = w.status, cancelled_because = w.cancelled_because, version = o.version + 1
    from ${written} w where o.id = w.id
      and (o.activity_id, o.recurrence_id, o.start_local, o.end_local, o.own, o.status) is distinct from
        (w.activity_id, w.recurrence_id, w.start_local, w.end_local, w.own, w.status)
      or o.id = w.id and (o.room_id, o.meeting_point, o.capacity, o.texts, o.cancelled_because) is distinct from
        (w.room_id, w.meeting_point, w.capacity, w.texts, w.cancelled_because)`.execute(db)
  await writeSessionLeads(db, rows)
  return rows.filter(({ isNew }) => isNew).map(({ id }) => id)
}

async function writeSessionLeads(
  db: Db,
  rows: readonly { id: string; people: readonly string[] }[],
): Promise<void> {
  const wanted = JSON.stringify(
    rows.flatMap(({ id, people }) => people.map((person) => ({ id, person }))),
  )
  const ids = JSON.stringify(rows.map(({ id }) => id))
  await sql`
    with wanted as (
      select * from jsonb_to_recordset(${wanted}::jsonb) as w(id uuid, person uuid)
    )
    delete from occurrence_facilitators f
    where f.occurrence_id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
      and not exists (select from wanted w where w.id = f.occurrence_id and w.person = f.person_id)`.execute(
    db,
  )
  await sql`
    insert into occurrence_facilitators (occurrence_id, staff_id, facilitator_id)
    select w.id, s.id, x.id
    from jsonb_to_recordset(${wanted}::jsonb) as w(id uuid, person uuid)
    left join staff s on s.id = w.person left join facilitators x on x.id = w.person and s.id is null
    where not exists (select from occurrence_facilitators f
      where f.occurrence_id = w.id and f.person_id = w.person)`.execute(db)
}
