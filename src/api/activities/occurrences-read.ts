import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { LocalTime } from '#domain/activities/local-time.ts'
import { Occurrence } from '#domain/activities/occurrence.ts'
import { Texts, textIn } from '#domain/activities/texts.ts'
import type { Db } from '../db/database.ts'
import { wall } from './wall-clock.ts'

type Language = 'ca' | 'es' | 'en'

type Wanted = {
  where: RawBuilder<boolean>
  language: Language
  now: LocalTime
  limit: number
  order?: RawBuilder<unknown>
}

const Row = Occurrence.omit({ title: true, titleLanguage: true }).extend({ texts: Texts })

/** Sessions, each with its place, people and counts: the wanted ones are found first, and only they are looked up. */
export async function readOccurrences(db: Db, wanted: Wanted): Promise<Occurrence[]> {
  const { where, limit, language, now } = wanted
  const order = wanted.order ?? sql`o.start_local, o.id`
  const { rows } = await sql`
    with found as materialized (
      select o.* from occurrences o join activities a on a.id = o.activity_id
      where ${where} order by ${order} limit ${limit}
    ), single as (
      select r.occurrence_id as id,
        coalesce(sum(r.seats) filter (where r.state in ('confirmed', 'offered')), 0)::int as taken,
        coalesce(sum(r.seats) filter (where r.state = 'waiting'), 0)::int as waiting
      from registrations r where r.occurrence_id in (select id from found) group by 1
    ), course as (
      select r.activity_id as id,
        coalesce(sum(r.seats) filter (where r.state in ('confirmed', 'offered')), 0)::int as taken,
        coalesce(sum(r.seats) filter (where r.state = 'waiting'), 0)::int as waiting
      from registrations r where r.activity_id in (select activity_id from found) group by 1
    ), led as (
      select f.occurrence_id as id, json_agg(json_build_object('id', f.person_id,
        'name', coalesce(s.name, x.name), 'of', case when s.id is null then 'outside' else 'staff' end)
        order by coalesce(s.name, x.name)) as people
      from occurrence_facilitators f left join staff s on s.id = f.staff_id
      left join facilitators x on x.id = f.facilitator_id
      where f.occurrence_id in (select id from found) group by 1
    )
    select o.id, o.activity_id as activity, ${wall('o.recurrence_id')} as "recurrenceId",
      ${wall('o.start_local')} as start, ${wall('o.end_local')} as "end",
      json_build_object('id', p.id, 'name', p.name)::jsonb as space,
      json_build_object('id', k.id, 'code', k.code, 'sensitive', k.sensitive)::jsonb as kind,
      coalesce(o.texts, a.texts) as texts,
      case when r.id is null then null else json_build_object('id', r.id, 'name', r.name)::jsonb end as room,
      o.meeting_point as "meetingPoint", coalesce(led.people, '[]')::jsonb as facilitators, o.status,
      o.cancelled_because as "cancelledBecause", a.visibility, o.capacity,
      coalesce(single.taken, 0) + coalesce(course.taken, 0) as confirmed,
      coalesce(single.waiting, 0) + coalesce(course.waiting, 0) as waiting,
      to_jsonb(o.own) as own,
      (a.recurrence is not null or a.foreign_rule is not null or a.extra_starts <> '{}') as series,
      case when a.registers_for = 'nothing' or o.status <> 'published'
          or o.start_local > ${now}::timestamp then null
        when o.attendance_closed_at is not null then 'closed'
        when o.end_local <= ${now}::timestamp then 'missing' else 'open' end as attendance,
      o.version
    from found o join activities a on a.id = o.activity_id join activity_kinds k on k.id = a.kind_id
    join spaces p on p.id = o.space_id left join rooms r on r.id = o.room_id
    left join single on single.id = o.id left join course on course.id = o.activity_id
    left join led on led.id = o.id
    order by ${order}`.execute(db)
  return z
    .array(Row)
    .parse(rows)
    .map(({ texts, ...row }) => {
      const { text, language: titleLanguage } = textIn(texts, language)
      return { ...row, title: text.title, titleLanguage }
    })
}
