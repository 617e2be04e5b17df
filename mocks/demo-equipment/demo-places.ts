import { sql } from 'kysely'
import { z } from 'zod'
import { OpeningHours } from '#domain/opening-hours.ts'
import type { Db } from '#api/db/database.ts'
import { demoTimetable, type DemoCalendar } from './calendar.ts'
import type { DemoSpace } from './life.ts'

const Row = z.object({
  id: z.string(),
  name: z.string(),
  principal: z.boolean(),
  district: z.string().nullable(),
  hours: OpeningHours,
  staff: z.string().nullable(),
  own: z.boolean(),
})

/** The spaces that lend, with whoever attends there; a second building has its island's professional. */
export async function demoPlaces(db: Db, calendar: DemoCalendar): Promise<DemoSpace[]> {
  const { rows } = await sql`
    select s.id, s.name, s.principal, substr(s.section_id, 6, 2) as district, s.hours, g.staff_id as staff,
      exists (select from identities i where i.staff_id = g.staff_id and i.subject = 'professional')
        and s.principal as own
    from spaces s
    left join spaces p on p.island_id = s.island_id and p.principal
    left join grants g on g.role = 'professional' and g.scope_kind = 'space'
      and g.scope_code = coalesce(p.id, s.id)::text
    order by s.name`.execute(db)
  return rows.flatMap((row) => {
    const { hours, staff, ...space } = Row.parse(row)
    return staff === null ? [] : [{ ...space, staff, timetable: demoTimetable(hours, calendar) }]
  })
}
