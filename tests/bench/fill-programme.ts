import type { OwnerConnection } from '#api/db/migrate.ts'

/** Twenty activities a space, each with so many weekly sessions: 100,000 in a city of 115 spaces. */
const activitiesPerSpace = 20
const sessionsEach = 44

/**
 * Fills a desk that has spaces and people with a programme from half a year ago to four months ahead:
 * every space has five rooms, in each of which four activities follow one another on every weekday.
 */
export async function fillProgramme(owner: OwnerConnection): Promise<void> {
  await owner.script('set search_path to taulell, pg_catalog; set synchronous_commit to off')
  for (const statement of statements) await owner.script(statement)
  for (const table of ['activities', 'occurrences', 'bookings', 'registrations', 'rooms'])
    await owner.script(`vacuum analyze ${table}`)
  await owner.script('reset synchronous_commit')
}

const statements = [
  'delete from attendances; delete from registrations; delete from appointments; delete from activities',
  `insert into rooms (id, space_id, position, name, capacity)
   select gen_random_uuid(), s.id, 50 + n, 'Sala de proves ' || n, 20 from spaces s, generate_series(0, 4) n`,
  `create temp table the_rooms as
   select r.id, r.space_id, row_number() over (partition by r.space_id order by r.position) - 1 as at
   from rooms r where r.name like 'Sala de proves %'`,
  `insert into activities (kind_id, space_id, texts, room_id, capacity, first_start, minutes, zone, recurrence, status, waiting)
   select (array(select id from activity_kinds order by name_ca))[1 + n % 6], r.space_id,
     json_build_object('ca', json_build_object('title', 'Activitat ' || n, 'summary', '', 'description', '')),
     r.id, 20, date_trunc('week', current_date) - interval '24 weeks' + (n / 4) * interval '1 day'
       + interval '9 hours' + (n % 4) * interval '2 hours', 90, 'Europe/Madrid',
     json_build_object('pattern', json_build_object('by', 'week', 'every', 1, 'weekdays', array[n / 4]),
       'ending', json_build_object('ends', 'after', 'sessions', ${sessionsEach})), 'published', 'automatic'
   from the_rooms r, generate_series(0, ${activitiesPerSpace - 1}) n where r.at = n % 5`,
  `insert into occurrences (activity_id, recurrence_id, start_local, end_local, zone, space_id, room_id, capacity, status)
   select a.id, at, at, at + interval '90 minutes', a.zone, a.space_id, a.room_id, 20, 'published'
   from activities a, lateral generate_series(a.first_start,
     a.first_start + ${sessionsEach - 1} * interval '1 week', interval '1 week') at`,
  `insert into registrations (occurrence_id, borrower_id, companions, state)
   select o.id, b.id, 0, 'confirmed' from occurrences o
   join lateral (select id from borrowers where id > md5(o.id::text)::uuid order by id limit 5) b on true`,
]
