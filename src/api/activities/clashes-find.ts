import { sql } from 'kysely'
import { z } from 'zod'
import { Clash, DayWarning } from '#domain/activities/change.ts'
import { dayOf, type LocalTime } from '#domain/activities/local-time.ts'
import { weekdayNames } from '#domain/activities/weekday-names.ts'
import type { Day } from '#domain/day.ts'
import { openingOn, seasonOn } from '#domain/opening-hours-rules.ts'
import { OpeningHours } from '#domain/opening-hours.ts'
import type { Db } from '../db/database.ts'

export type Wanted = {
  starts: readonly LocalTime[]
  minutes: number
  zone: string
  room: string | null
  facilitators: readonly string[]
  setUpMinutes: number
  clearUpMinutes: number
  exceptActivity?: string
  exceptOccurrences?: readonly string[]
}

const wallClock = (at: ReturnType<typeof sql>, zone: string) =>
  sql`to_char((${at}) at time zone ${zone}::text, 'YYYY-MM-DD"T"HH24:MI')`

/**
 * Whom and what sessions at these starts would share with another: taken for good by what is
 * published, and perhaps by drafts, which only warn. Of a colleague's appointment nothing is told but when.
 */
export async function clashesOf(db: Db, wanted: Wanted): Promise<Clash[]> {
  if (wanted.starts.length === 0 || (wanted.room === null && wanted.facilitators.length === 0))
    return []
  const { zone, minutes, setUpMinutes, clearUpMinutes, room } = wanted
  const { rows } = await sql`
    with candidate as (
      select s.value as start, tstzrange(s.value::timestamp at time zone ${zone}::text,
        (s.value::timestamp + make_interval(mins => ${minutes}::int)) at time zone ${zone}::text) as during
      from jsonb_array_elements_text(${JSON.stringify(wanted.starts)}::jsonb) s
    ), needed as (
      select c.start, a.atom_id as resource, 'room' as kind, r.id as shown_id, r.name as shown,
        tstzrange(lower(c.during) - make_interval(mins => ${setUpMinutes}::int),
          upper(c.during) + make_interval(mins => ${clearUpMinutes}::int)) as during
      from candidate c cross join rooms r join room_atoms a on a.room_id = r.id
      where r.id = ${room}::uuid
      union all
      select c.start, p.id, 'person', p.id, p.name, c.during
      from candidate c cross join (
        select id, name from staff union all select id, name from facilitators) p
      where p.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(wanted.facilitators)}::jsonb))
    ), taken as (
      select n.start, n.kind, n.shown_id, n.shown, true as hard, b.occurrence_id,
        case when b.occurrence_id is not null then 'session'
          when b.appointment_id is not null then 'appointment' else 'absence' end as with_kind,
        b.during
      from needed n join bookings b on b.resource_id = n.resource and b.during && n.during
      union all
      select n.start, n.kind, n.shown_id, n.shown, false, o.id, 'session', o.during
      from needed n join occurrences o on o.status = 'draft' and o.during && n.during
        and o.start_local between n.start::timestamp - interval '1 day' and n.start::timestamp + interval '1 day'
      where exists (select from room_atoms a where a.room_id = o.room_id and a.atom_id = n.resource)
        or exists (select from occurrence_facilitators f where f.occurrence_id = o.id and f.person_id = n.resource)
    )
    select distinct t.start, json_build_object('kind', t.kind, 'id', t.shown_id, 'name', t.shown)::jsonb as who,
      json_build_object('kind', t.with_kind, 'id', t.occurrence_id,
        'title', coalesce(o.texts, s.texts) #>> '{ca,title}',
        'start', ${wallClock(sql`lower(t.during)`, zone)}, 'end', ${wallClock(sql`upper(t.during)`, zone)},
        'hard', t.hard)::jsonb as with
    from taken t left join occurrences o on o.id = t.occurrence_id
    left join activities s on s.id = o.activity_id
    where (${wanted.exceptActivity ?? null}::uuid is null or s.id is distinct from ${wanted.exceptActivity ?? null}::uuid)
      and not coalesce(t.occurrence_id in (
        select value::uuid from jsonb_array_elements_text(${JSON.stringify(wanted.exceptOccurrences ?? [])}::jsonb)), false)
    order by 1`.execute(db)
  return z.array(Clash).parse(rows)
}

const Found = z.object({
  hours: OpeningHours,
  closedOn: z.string().nullable(),
  holidays: z.array(
    z.object({
      from: z.string(),
      until: z.string(),
      closes: z.boolean(),
      names: DayWarning.shape.names,
    }),
  ),
})

type Starts = {
  space: string
  starts: readonly LocalTime[]
  /** Those that need the space to be open: the others are outdoors, or nowhere yet. */
  indoors: ReadonlySet<LocalTime>
}

/** Days that are not like others at a space: holidays, quiet months, and days on which it does not open. */
export async function dayWarnings(
  db: Db,
  { space, starts, indoors }: Starts,
): Promise<DayWarning[]> {
  if (starts.length === 0) return []
  const days = starts.map(dayOf).toSorted()
  const { rows } = await sql`
    select p.hours, p.closed_on as "closedOn", coalesce((
      select json_agg(json_build_object('from', h.from_on, 'until', h.until_on, 'closes', h.closes,
        'names', json_build_object('ca', h.name_ca, 'es', h.name_es, 'en', h.name_en)) order by not h.closes, h.from_on)
      from holidays h
      where h.from_on <= ${days.at(-1)}::date and h.until_on > ${days[0]}::date
        and (h.scope in ('state', 'country', 'city') or h.space_id = p.id or h.district = c.district)
    ), '[]') as holidays
    from spaces p left join sections c on c.id = p.section_id where p.id = ${space}::uuid`.execute(
    db,
  )
  const found = Found.safeParse(rows[0])
  if (!found.success) return []
  const { hours, closedOn, holidays } = found.data
  return starts.flatMap((start): DayWarning[] => {
    const day = dayOf(start)
    const holiday = holidays.find(({ from, until }) => from <= day && day < until)
    if (holiday !== undefined)
      return [{ start, kind: holiday.closes ? 'holiday' : 'quiet', names: holiday.names }]
    const opening = openingOn({ hours, closedOn, holidays: [] }, day)
    const { because } = opening
    if (indoors.has(start) && opening.intervals.length === 0 && opensOnOthers(hours, day))
      if (because === null || (because !== 'closed-for-good' && 'season' in because))
        return [{ start, kind: 'not-open', names: weekdayNames(day) }]
    if (because === null || because === 'closed-for-good' || !('closure' in because)) return []
    const names = { ca: because.closure, es: because.closure, en: because.closure }
    return opening.intervals.length === 0 ? [{ start, kind: 'closed', names }] : []
  })
}

/** Where nobody has said when a space opens, nothing is said of any day. */
const opensOnOthers = (hours: OpeningHours, day: Day) =>
  (seasonOn(hours, day)?.week ?? hours.week).some((intervals) => intervals.length > 0)
