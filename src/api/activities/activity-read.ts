import { sql } from 'kysely'
import { z } from 'zod'
import { Activity } from '#domain/activities/activity.ts'
import type { LocalTime } from '#domain/activities/local-time.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { wall, walls } from './wall-clock.ts'

/** Activities with all that is known of them but their sessions, which are counted. */
export async function readActivities(
  db: Db,
  ids: readonly string[],
  now: LocalTime,
): Promise<Activity[]> {
  const { rows } = await sql`
    select a.id, json_build_object('id', s.id, 'name', s.name)::jsonb as space,
      json_build_object('id', k.id, 'code', k.code, 'sensitive', k.sensitive, 'names',
        json_build_object('ca', k.name_ca, 'es', k.name_es, 'en', k.name_en))::jsonb as kind,
      a.texts,
      case when r.id is null then null
        else json_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity)::jsonb end as room,
      a.meeting_point as "meetingPoint",
      coalesce((select json_agg(json_build_object('id', f.person_id, 'of',
          case when p.id is null then 'outside' else 'staff' end,
          'name', coalesce(p.name, x.name), 'organisation', coalesce(x.organisation, ''))
          order by coalesce(p.name, x.name))
        from activity_facilitators f left join staff p on p.id = f.staff_id
        left join facilitators x on x.id = f.facilitator_id where f.activity_id = a.id), '[]')::jsonb as facilitators,
      a.capacity, a.companions_max as "companionsMax", a.accessibility as offers, a.needs,
      to_jsonb(a.spoken) as spoken, a.visibility, a.registers_for as "registersFor", a.waiting,
      a.offer_hours as "offerHours", a.set_up_minutes as "setUpMinutes",
      a.clear_up_minutes as "clearUpMinutes", ${wall('a.first_start')} as start, a.minutes, a.zone,
      a.recurrence, a.foreign_rule as "foreignRule", ${walls('a.extra_starts')} as "extraStarts",
      ${walls('a.skipped_starts')} as "skippedStarts", a.status,
      a.cancelled_because as "cancelledBecause", a.split_from as "splitFrom",
      coalesce(o.sessions, 0) as sessions, o.next, o.last, a.version
    from activities a join spaces s on s.id = a.space_id join activity_kinds k on k.id = a.kind_id
    left join rooms r on r.id = a.room_id
    left join lateral (
      select count(*)::int as sessions, ${wall('z.last')} as last, ${wall('z.next')} as next from (
        select max(start_local) over () as last,
          min(start_local) filter (where start_local > ${now}::timestamp and status <> 'cancelled')
            over () as next
        from occurrences where activity_id = a.id) z group by z.last, z.next) o on true
    where a.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.execute(
    db,
  )
  return z.array(Stored).parse(rows)
}

/** What was stored before an offer was known has none of it. */
const Stored = Activity.extend({
  offers: Activity.shape.offers.catch({ stepFree: false, hearingLoop: false, interpreter: 'none' }),
})

export async function readActivity(db: Db, id: string, now: LocalTime): Promise<Activity> {
  const [found] = await readActivities(db, [id], now)
  if (found === undefined) throw new Refusal('activities/unknown')
  return found
}
