import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { Holiday, type NewHoliday } from '#domain/activities/holiday.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

const columns = sql`h.id, h.from_on as "from", h.until_on as until, h.scope, h.district,
  h.space_id as space, h.closes, h.source, h.version,
  json_build_object('ca', h.name_ca, 'es', h.name_es, 'en', h.name_en)::jsonb as names`

export async function readHolidays(
  db: Db,
  { from, to }: { from: Day; to: Day },
): Promise<Holiday[]> {
  const { rows } = await sql`
    select ${columns} from holidays h
    where h.from_on < ${to}::date and h.until_on > ${from}::date order by h.from_on, h.id`.execute(
    db,
  )
  return z.array(Holiday).parse(rows)
}

export async function readHoliday(db: Db, id: string): Promise<Holiday> {
  const { rows } = await sql`select ${columns} from holidays h where h.id = ${id}::uuid`.execute(db)
  if (rows[0] === undefined) throw new Refusal('activities/unknown-holiday')
  return Holiday.parse(rows[0])
}

export const holidayColumns = (day: NewHoliday) => ({
  from_on: day.from,
  until_on: day.until,
  scope: day.scope,
  district: day.district,
  space_id: day.space,
  name_ca: day.names.ca,
  name_es: day.names.es,
  name_en: day.names.en,
  closes: day.closes,
  source: day.source,
})
