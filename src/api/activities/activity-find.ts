import { sql } from 'kysely'
import { z } from 'zod'
import type { LocalTime } from '#domain/activities/local-time.ts'
import { Id, Storable } from '#domain/identifier.ts'
import type { Db } from '../db/database.ts'
import { literally } from '../like.ts'
import type { AskedActivities } from './programme.ts'

/** As in the resource bank: `xerada` and `xerrada` are alike enough. */
const alike = 0.4

type Wanted = Omit<AskedActivities, 'limit' | 'after'> & {
  now: LocalTime
  after: ActivityPlace | null
  limit: number
}

/** Where a list goes on: by what decides the order, then by number. */
export const ActivityPlace = z.tuple([Storable, Id])
export type ActivityPlace = z.infer<typeof ActivityPlace>

const Found = z.array(z.object({ id: Id, at: z.string() }))

/**
 * Numbers of activities in order, a page of them: by the next session, or the last where none is to
 * come, or by title. A cancelled session is not to come.
 */
export async function findActivities(db: Db, wanted: Wanted) {
  const { now, after, limit, when = 'upcoming', sort = 'next' } = wanted
  const isDown = when === 'past' && sort === 'next'
  const order = isDown ? sql`desc` : sql`asc`
  const beyond = isDown ? sql`<` : sql`>`
  const place =
    after === null ? sql`true` : sql`(k.at, k.id) ${beyond} (${after[0]}, ${after[1]}::uuid)`
  const { rows } = await sql`
    with wanted as (
      select a.id, a.first_start, plain(a.texts #>> '{ca,title}') collate "C" as title
      from activities a where ${sql.join(conditions(wanted), sql` and `)}
    ), dated as (
      select w.id, w.title, coalesce(next.at, last.at, w.first_start) as at,
        next.at is not null as upcoming
      from wanted w
      left join lateral (
        select o.start_local as at from occurrences o
        where o.activity_id = w.id and o.start_local > ${now}::timestamp and o.status <> 'cancelled'
        order by o.start_local limit 1) next on true
      left join lateral (
        select o.start_local as at from occurrences o
        where o.activity_id = w.id and next.at is null
        order by o.status = 'cancelled', o.start_local desc limit 1) last on true
    ), keyed as (
      select n.id, ${
        sort === 'title' ? sql`n.title` : sql`to_char(n.at, 'YYYY-MM-DD"T"HH24:MI') collate "C"`
      } as at
      from dated n where ${when === 'all' ? sql`true` : sql`n.upcoming = ${when === 'upcoming'}`}
    )
    select k.id, k.at from keyed k where ${place}
    order by k.at ${order}, k.id ${order} limit ${limit}`.execute(db)
  return Found.parse(rows)
}

function conditions(wanted: Wanted) {
  const { search, space, kind, island, facilitator, spoken, status } = wanted
  const words = search?.trim() ?? ''
  return [
    sql`true`,
    ...(space === undefined ? [] : [sql`a.space_id = ${space}::uuid`]),
    ...(kind === undefined ? [] : [sql`a.kind_id = ${kind}::uuid`]),
    ...(status === undefined ? [] : [sql`a.status = ${status}`]),
    ...(spoken === undefined ? [] : [sql`a.spoken @> array[${spoken}::text]`]),
    ...(island === undefined
      ? []
      : [sql`a.space_id in (select s.id from spaces s where s.island_id = ${island}::uuid)`]),
    ...(facilitator === undefined
      ? []
      : [
          sql`exists (select from activity_facilitators f
            where f.activity_id = a.id and f.person_id = ${facilitator}::uuid)`,
        ]),
    // Accents and slips of the finger are forgiven: what sounds near enough is found too.
    ...(words === ''
      ? []
      : [
          sql`(a.search like '%' || plain(${literally(words)}) || '%'
            or (length(${words}) >= 4 and word_similarity(plain(${words}), a.search) >= ${alike}))`,
        ]),
  ]
}
