import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { Id, Day as OneDay } from '#domain/identifier.ts'
import { ClosingHoliday, OpeningHours } from '#domain/opening-hours.ts'
import { Refusal } from '#domain/refusal.ts'
import { closingHolidays } from '../closing-holidays.ts'
import type { Db } from '../db/database.ts'

const Place = z.object({
  id: Id,
  name: z.string(),
  hours: OpeningHours,
  closedOn: OneDay.nullable(),
  holidays: z.array(ClosingHoliday),
})
/** A space as the rules of lending ask about it. */
export type Place = z.infer<typeof Place>

/** A space with the holidays from a day on, as one value of a query. */
export const placeIn = (id: string, from: Day) => sql`(
  select json_build_object('id', s.id, 'name', s.name, 'hours', s.hours, 'closedOn', s.closed_on,
    'holidays', ${closingHolidays({ from })})
  from spaces s where s.id = ${id}::uuid)`

/** The place that such a value tells of. */
export function placeFrom(told: unknown): Place {
  if (told === null || told === undefined) throw new Refusal('spaces/unknown')
  return Place.parse(told)
}

export async function placeOf(db: Db, id: string, from: Day): Promise<Place> {
  const { rows } = await sql<{ place: unknown }>`select ${placeIn(id, from)} as place`.execute(db)
  return placeFrom(rows[0]?.place)
}

/** A space that is only named must be one. */
export async function refuseUnknownSpace(db: Db, id: string): Promise<void> {
  const row = await db.selectFrom('spaces').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('spaces/unknown')
}
