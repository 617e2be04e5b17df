import { sql } from 'kysely'
import { z } from 'zod'
import { LocalTime } from '#domain/activities/local-time.ts'
import { Id } from '#domain/identifier.ts'
import type { Db } from '../db/database.ts'
import { literally } from '../like.ts'
import type { AskedActivities } from './programme.ts'

/** As in the resource bank: `xerada` and `xerrada` are alike enough. */
const alike = 0.4

type Wanted = Omit<AskedActivities, 'limit' | 'after'> & {
  now: LocalTime
  after: readonly [string, string] | null
  limit: number
}

const Found = z.array(z.object({ id: Id, at: LocalTime }))

/** Numbers of activities in order, a page of them: by the next session, or the last where all are over. */
export async function findActivities(db: Db, wanted: Wanted) {
  const { now, after, limit, when = 'upcoming' } = wanted
  const over = when === 'past'
  const order = over ? sql`desc` : sql`asc`
  const beyond = over ? sql`<` : sql`>`
  const place =
    after === null
      ? sql`true`
      : sql`(n.at, n.id) ${beyond} (${after[0]}::timestamp, ${after[1]}::uuid)`
  const { rows } = await sql`
    with wanted as (
      select a.id, a.first_start from activities a where ${sql.join(conditions(wanted), sql` and `)}
    ), dated as (
      select w.id, coalesce(
        min(o.start_local) filter (where o.start_local > ${now}::timestamp), max(o.start_local), w.first_start) as at,
        coalesce(bool_or(o.start_local > ${now}::timestamp), false) as upcoming
      from wanted w left join occurrences o on o.activity_id = w.id group by w.id, w.first_start
    )
    select n.id, to_char(n.at, 'YYYY-MM-DD"T"HH24:MI') as at from dated n
    where ${when === 'all' ? sql`true` : sql`n.upcoming = ${!over}`} and ${place}
    order by n.at ${order}, n.id ${order} limit ${limit}`.execute(db)
  return Found.parse(rows)
}

function conditions({ search, space, kind, island, facilitator, spoken, status }: Wanted) {
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
