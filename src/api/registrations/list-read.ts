import { sql } from 'kysely'
import { z } from 'zod'
import { registersFor, waitings } from '#domain/activities/activity.ts'
import { Registration, type RegistrationList, type Seats } from '#domain/activities/registration.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { namedBorrowers } from '../borrowers/of-agenda.ts'
import type { Db } from '../db/database.ts'
import { registeredCounts } from './counts.ts'
import type { Target } from './ground.ts'

/** More than any session seats; whoever gave up long ago is what is cut. */
const most = 6000

const About = z.object({
  activity: Id,
  sensitive: z.boolean(),
  registersFor: z.enum(registersFor),
  waiting: z.enum(waitings),
  companionsMax: z.int(),
  open: z.boolean(),
})
const Row = Registration.omit({ person: true, offeredUntil: true }).extend({
  borrower: Id.nullable(),
  offeredUntil: z.date().nullable(),
})

/**
 * Who comes to a session, by itself or with its course, or to a course. For whoever serves people at
 * that space: with names, or with initials where the kind alone says something of them.
 */
export async function readRegistrations(
  { db, now }: { db: Db; now: Date },
  target: Target,
): Promise<RegistrationList> {
  const about = await aboutOf(db, target, now)
  const { activity, ...shown } = about
  const session = target.of === 'session' ? target.occurrence : null
  const { rows } = await sql`
    select r.id, case when r.activity_id is null then 'session' else 'course' end as of,
      r.borrower_id as borrower, r.companions, r.state, r.source, r.tells,
      case when r.state = 'waiting' then
        row_number() over (partition by r.state order by r.since, r.id) end::int as queue,
      r.offered_until as "offeredUntil", r.beyond_because as "beyondBecause", r.version,
      case when t.state is null then null else jsonb_build_object('state', t.state,
        'companions', t.companions, 'version', t.version) end as attendance
    from registrations r
    left join attendances t on t.registration_id = r.id and t.occurrence_id = ${session}::uuid
    where r.occurrence_id = ${session}::uuid or r.activity_id = ${activity}::uuid
    order by array_position(array['confirmed', 'offered', 'waiting'], r.state) nulls last,
      r.ended_at desc, r.since, r.id
    limit ${most}`.execute(db)
  const found = z.array(Row).parse(rows)
  const people = await namedBorrowers(
    db,
    found.flatMap(({ borrower }) => borrower ?? []),
  )
  const items = found.map(({ borrower, offeredUntil, ...row }) => {
    const person = people.get(borrower ?? '')
    return {
      ...row,
      offeredUntil: offeredUntil?.toISOString() ?? null,
      person:
        person === undefined
          ? null
          : {
              id: person.id,
              shown: about.sensitive ? person.initials : person.name,
              phoneEnds: person.phoneEnds,
            },
    }
  })
  return { ...shown, seats: await seatsOf(db, { activity, session }, now), items }
}

const left = ({ free }: Seats) => free ?? Number.POSITIVE_INFINITY

/** Of a session; of a course those of its fullest session to come, on which it depends. */
async function seatsOf(
  db: Db,
  { activity, session }: { activity: string; session: string | null },
  now: Date,
): Promise<Seats | null> {
  const { rows } = await sql<{ id: string }>`
    select id from occurrences where id = ${session}::uuid or (${session}::uuid is null
      and activity_id = ${activity}::uuid and status = 'published'
      and lower(during) > ${now}::timestamptz)
    order by start_local`.execute(db)
  const counts = await registeredCounts(
    db,
    rows.map(({ id }) => id),
  )
  const seats = rows.flatMap(({ id }) => counts.get(id) ?? [])
  return seats.toSorted((one, other) => left(one) - left(other))[0] ?? null
}

async function aboutOf(db: Db, target: Target, now: Date): Promise<z.infer<typeof About>> {
  const session = target.of === 'session'
  const at = session
    ? sql`exists (select from occurrences o where o.id = ${target.occurrence}::uuid
        and o.activity_id = a.id and o.space_id = ${target.space}::uuid)`
    : sql`a.id = ${target.activity}::uuid and a.space_id = ${target.space}::uuid`
  const { rows } = await sql`
    select a.id as activity, k.sensitive, a.registers_for as "registersFor", a.waiting,
      a.companions_max as "companionsMax",
      a.registers_for = ${target.of} and exists (select from occurrences o
        where o.activity_id = a.id and o.status = 'published'
          and upper(o.during) > ${now}::timestamptz
          and ${session ? sql`o.id = ${target.occurrence}::uuid` : sql`lower(o.during) > ${now}::timestamptz`}) as open
    from activities a join activity_kinds k on k.id = a.kind_id where ${at}`.execute(db)
  if (rows[0] === undefined)
    throw new Refusal(session ? 'activities/unknown-occurrence' : 'activities/unknown')
  return About.parse(rows[0])
}
