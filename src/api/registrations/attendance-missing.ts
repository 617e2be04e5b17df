import { sql } from 'kysely'
import { z } from 'zod'
import { MissedAttendance } from '#domain/activities/attendance.ts'
import { minutesAfter, type LocalTime } from '#domain/activities/local-time.ts'
import { Texts, textIn } from '#domain/activities/texts.ts'
import type { Language } from '#domain/session.ts'
import { wall } from '../activities/wall-clock.ts'
import type { Db } from '../db/database.ts'

/** Nobody remembers who came longer ago. */
const minutesBack = 60 * 24 * 60

const Row = MissedAttendance.omit({ title: true }).extend({ texts: Texts, total: z.int() })

type Asked = {
  space: string
  now: LocalTime
  language: Language
  /** Start and number of the last one told. */
  before: readonly [LocalTime, string] | null
  limit: number
}

/** Sessions of a space whose attendance is missing, those that somebody still remembers first. */
export async function readMissing(
  db: Db,
  { space, now, language, before, limit }: Asked,
): Promise<{ items: MissedAttendance[]; total: number }> {
  const older =
    before === null
      ? sql`true`
      : sql`(m.start_local, m.id) < (${before[0]}::timestamp, ${before[1]}::uuid)`
  const { rows } = await sql`
    with missing as materialized (
      select o.id, o.activity_id, o.start_local, o.end_local, coalesce(o.texts, a.texts) as texts
      from occurrences o join activities a on a.id = o.activity_id
      where o.space_id = ${space}::uuid and o.status = 'published'
        and o.attendance_closed_at is null and a.registers_for <> 'nothing'
        and o.start_local >= ${minutesAfter(now, -minutesBack)}::timestamp
        and o.start_local < ${now}::timestamp and o.end_local <= ${now}::timestamp
    )
    select m.id, m.activity_id as activity, m.texts, ${wall('m.start_local')} as start,
      ${wall('m.end_local')} as "end", (select count(*) from missing)::int as total,
      (select count(*) from registrations r where r.state = 'confirmed'
        and (r.occurrence_id = m.id or r.activity_id = m.activity_id))::int as confirmed,
      (select count(*) from attendances t where t.occurrence_id = m.id)::int as marked
    from missing m where ${older}
    order by m.start_local desc, m.id desc limit ${limit}`.execute(db)
  const found = z.array(Row).parse(rows)
  return {
    items: found.map(({ id, activity, texts, start, end, confirmed, marked }) => {
      const { title } = textIn(texts, language).text
      return { id, activity, title, start, end, confirmed, marked }
    }),
    total: found[0]?.total ?? 0,
  }
}
