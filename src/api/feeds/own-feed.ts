import { sql } from 'kysely'
import { z } from 'zod'
import { LocalTime } from '#domain/activities/local-time.ts'
import type { Db } from '../db/database.ts'
import { readFeedSeries } from './feed-read.ts'
import { feedSeries, type Reader } from './feed-series.ts'
import type { FeedSeries } from './feed-event.ts'

/** SHA-256 of an address's secret part: what is kept opens nothing. */
export async function hashOf(token: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
}

/** Whose calendar an address is, while it is hers and she is of the staff. */
export async function readToken(db: Db, token: string, now: Date) {
  if (!/^[0-9a-f]{64}$/.test(token)) return null
  const hash = await hashOf(token)
  const row = await db
    .selectFrom('feed_tokens as t')
    .innerJoin('staff as s', 's.id', 't.staff_id')
    .select(['t.id', 't.staff_id as staffId', 't.language', 's.name', 't.last_read_on as readOn'])
    .where('t.token_sha256', '=', hash)
    .where('t.revoked_at', 'is', null)
    .where('s.deactivated_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const today = now.toISOString().slice(0, 10)
  if (row.readOn !== today)
    await db
      .updateTable('feed_tokens')
      .set({ last_read_on: today })
      .where('id', '=', row.id)
      .execute()
  return { staffId: row.staffId, language: row.language, name: row.name }
}

type Own = { window: { from: LocalTime; until: LocalTime }; zone: string; reader: Reader }

/** What somebody leads, and her appointments, of which nothing is told but when and where. */
export async function ownSeries(
  db: Db,
  staffId: string,
  { window, zone, reader }: Own,
): Promise<FeedSeries[]> {
  const led = sql<boolean>`exists (select from occurrence_facilitators f
    where f.occurrence_id = o.id and f.staff_id = ${staffId}::uuid)`
  const stored = await readFeedSeries(db, led, window)
  const appointments = await readAppointments(db, staffId, window)
  return [
    ...stored.map((one) => feedSeries(one, reader)),
    ...appointments.map((one) => appointmentSeries(one, zone, reader)),
  ]
}

const Appointment = z.object({
  id: z.string(),
  start: LocalTime,
  end: LocalTime,
  space: z.string(),
  cancelled: z.boolean(),
  version: z.int(),
})

async function readAppointments(db: Db, staffId: string, { from, until }: Own['window']) {
  const { rows } = await sql`
    select a.id, to_char(a.start_local, 'YYYY-MM-DD"T"HH24:MI') as start,
      to_char(a.end_local, 'YYYY-MM-DD"T"HH24:MI') as "end", s.name as space, a.version,
      a.status like 'cancelled%' as cancelled
    from appointments a join spaces s on s.id = a.space_id
    where a.staff_id = ${staffId}::uuid and a.start_local >= ${from}::timestamp
      and a.start_local < ${until}::timestamp
    order by a.start_local limit 500`.execute(db)
  return z.array(Appointment).parse(rows)
}

const titles = { ca: 'Cita', es: 'Cita', en: 'Appointment' }

function appointmentSeries(
  { id, start, end, space, cancelled, version }: z.infer<typeof Appointment>,
  zone: string,
  { language, origin }: Reader,
): FeedSeries {
  return {
    uid: `${id}@taulell`,
    zone,
    language,
    sequence: version,
    changedAt: new Date(0),
    relatedTo: null,
    categories: [],
    point: null,
    url: origin === null ? null : `${origin}/agenda`,
    shown: { start, end, title: titles[language], description: '', location: space, cancelled },
    rule: null,
    added: [],
    left: [],
    others: [],
  }
}
