import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { ClosingHoliday, OpeningHours, type Interval } from '#domain/opening-hours.ts'
import { hoursAreKnown, openingOn } from '#domain/opening-hours-rules.ts'
import { Refusal } from '#domain/refusal.ts'
import { closingHolidays } from './closing-holidays.ts'
import type { Db } from './db/database.ts'

const Read = z.object({
  hours: OpeningHours,
  closedOn: z.string().nullable(),
  holidays: z.array(ClosingHoliday),
})

const allDay: readonly Interval[] = [{ from: '00:00', until: '24:00' }]

/**
 * When a space opens on the days between two. One whose hours nobody has said yet is open all day,
 * until somebody says them.
 */
export async function openingBetween(
  db: Db,
  space: string,
  within: { from: Day; to: Day },
): Promise<(day: Day) => readonly Interval[]> {
  const { rows } = await sql`
    select s.hours, s.closed_on as "closedOn", ${closingHolidays(within)} as holidays
    from spaces s left join sections on sections.id = s.section_id
    where s.id = ${space}::uuid`.execute(db)
  const [raw] = rows
  if (raw === undefined) throw new Refusal('spaces/unknown')
  const opens = Read.parse(raw)
  const known = hoursAreKnown(opens.hours)
  return (day) => {
    const { intervals, because } = openingOn(opens, day)
    const likeOthers = because === null || (because !== 'closed-for-good' && 'season' in because)
    return likeOthers && !known ? allDay : intervals
  }
}
