import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { ClosingHoliday, OpeningHours } from '#domain/opening-hours.ts'
import { nextOpenDay, openingOn } from '#domain/opening-hours-rules.ts'
import { Refusal } from '#domain/refusal.ts'
import { Accessibility, Room, Space, type SpacePage } from '#domain/space.ts'
import { closingHolidays, closingHolidaysOn } from './closing-holidays.ts'
import type { Db } from './db/database.ts'

const Row = z.object({
  sortName: z.string(),
  hours: OpeningHours,
  holidays: z.array(ClosingHoliday),
  space: Space.omit({ today: true }),
})

type Wanted = {
  ids?: readonly string[]
  after?: readonly (string | number)[] | null
  limit?: number
}

/** Spaces by name, each with its district, the island it serves and when it opens on a day. */
export async function readSpaces(db: Db, today: Day, { ids, after = null, limit }: Wanted) {
  const wanted = ids === undefined ? null : `{${ids.join(',')}}`
  const { rows } = await sql`
    select plain(s.name) as "sortName", s.hours, ${closingHolidaysOn(today)} as holidays, json_build_object(
      'id', s.id, 'name', s.name, 'address', s.address, 'phone', s.phone, 'email', s.email,
      'lon', s.lon, 'lat', s.lat, 'district', sections.district,
      'island', case when i.island_id is null then null
        else json_build_object('id', i.island_id, 'name', i.name) end,
      'principal', s.principal, 'closedOn', s.closed_on, 'version', s.version) as space
    from spaces s
    left join sections on sections.id = s.section_id
    left join plans p on p.state = 'adopted'
    left join plan_islands i on i.plan_id = p.id and i.island_id = s.island_id
    where (${wanted}::uuid[] is null or s.id = any(${wanted}::uuid[]))
      and (${after === null}::boolean
           or (plain(s.name), s.id) > (${String(after?.[0])}::text, ${after === null ? null : String(after[1])}::uuid))
    order by plain(s.name), s.id
    limit ${limit ?? null}::int`.execute(db)
  return rows.map((raw): { sortName: string; hours: OpeningHours; space: Space } => {
    const { sortName, hours, holidays, space } = Row.parse(raw)
    const { intervals } = openingOn({ hours, closedOn: space.closedOn, holidays }, today)
    return { sortName, hours, space: { ...space, today: [...intervals] } }
  })
}

const Briefly = z.object({
  id: z.string(),
  name: z.string(),
  district: z.string().nullable(),
  island: Space.shape.island,
})

/** Every space with its district and the island it serves in the plan in force; nothing else of it. */
export async function spacesWithIslands(db: Db) {
  const { rows } = await sql`
    select s.id, s.name, sections.district,
           case when i.island_id is null then null
             else json_build_object('id', i.island_id, 'name', i.name) end as island
    from spaces s
    left join sections on sections.id = s.section_id
    left join plans p on p.state = 'adopted'
    left join plan_islands i on i.plan_id = p.id and i.island_id = s.island_id
    order by plain(s.name), s.id`.execute(db)
  return z.array(Briefly).parse(rows)
}

const More = z.object({
  section: z.string().nullable(),
  neighbourhood: z.string().nullable(),
  notes: z.string(),
  accessibility: Accessibility,
  holidays: z.array(ClosingHoliday),
  rooms: z.array(Room),
})

/** One space with all that is known of it. */
export async function readSpace(db: Db, today: Day, id: string): Promise<SpacePage> {
  const [row] = await readSpaces(db, today, { ids: [id] })
  if (row === undefined) throw new Refusal('spaces/unknown')
  const { rows } = await sql`
    select s.section_id as section, sections.neighbourhood, s.notes, s.accessibility,
           ${closingHolidays({ from: today })} as holidays,
           coalesce((
             select json_agg(json_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity,
               'accessible', r.accessible, 'parts', coalesce((
                 select json_agg(m.part_id order by p.position, p.id) from room_parts m
                 join rooms p on p.id = m.part_id where m.whole_id = r.id), '[]')) order by r.position, r.id)
             from rooms r where r.space_id = s.id), '[]') as rooms
    from spaces s left join sections on sections.id = s.section_id
    where s.id = ${id}::uuid`.execute(db)
  const { space, hours } = row
  const more = More.parse(rows[0])
  const opens = { hours, closedOn: space.closedOn, holidays: more.holidays }
  const next = nextOpenDay(opens, today)
  return {
    ...space,
    ...more,
    hours,
    opensNext:
      next === null ? null : { day: next, intervals: [...openingOn(opens, next).intervals] },
  }
}
