import { sql } from 'kysely'
import { z } from 'zod'
import { Equity } from '#domain/activities/equity.ts'
import { offersOf } from '#domain/activities/equity-count.ts'
import { straightMetres } from '#domain/coverage.ts'
import type { Day } from '#domain/day.ts'
import { Id } from '#domain/identifier.ts'
import { readCoverageGround } from '../coverage-read.ts'
import type { Db } from '../db/database.ts'
import { shapesOfCity } from '../section-shapes.ts'
import { readSettings } from '../settings-read.ts'

type Period = { from: Day; to: Day }

const Read = z.object({
  kinds: Equity.shape.kinds,
  spaces: z.array(z.object({ island: Id.nullable(), spaces: z.int() })),
  offered: z.array(
    z.object({
      island: Id.nullable(),
      kind: Id.nullable(),
      /** Of the whole city, and not of what is in no island. */
      whole: z.boolean(),
      activities: z.int(),
      sessions: z.int(),
      seats: z.int(),
    }),
  ),
  places: z.array(z.object({ kind: Id, lon: z.number(), lat: z.number() })),
})

/** What people were or will be offered; what is for the team alone is not. */
async function readOffered(db: Db, { from, to }: Period) {
  const { rows } = await sql`
    with counted as (
      select o.activity_id, o.space_id, o.meeting_point, count(*) as sessions,
        coalesce(sum(o.capacity), 0) as seats
      from occurrences o
      where o.start_local >= ${from}::date and o.start_local < ${to}::date and o.status = 'published'
      group by 1, 2, 3
    ), held as materialized (
      select c.activity_id, c.sessions, c.seats, a.kind_id, s.island_id,
        coalesce((c.meeting_point ->> 'lon')::float8, s.lon) as lon,
        coalesce((c.meeting_point ->> 'lat')::float8, s.lat) as lat
      from counted c join activities a on a.id = c.activity_id join spaces s on s.id = c.space_id
      where a.visibility <> 'internal'
    ), offered as (
      select island_id as island, kind_id as kind, grouping(island_id) = 1 as whole,
        count(distinct activity_id)::int as activities, coalesce(sum(sessions), 0)::int as sessions,
        coalesce(sum(seats), 0)::int as seats
      from held group by grouping sets ((island_id, kind_id), (island_id), (kind_id), ())
    ), named as (
      select k.id, k.code, k.name_ca, json_build_object(
        'ca', k.name_ca, 'es', k.name_es, 'en', k.name_en) as names
      from activity_kinds k
      where k.retired_on is null or exists (select from held where kind_id = k.id)
    )
    select
      coalesce((select json_agg(json_build_object('id', id, 'code', code, 'names', names)
        order by name_ca) from named), '[]')::jsonb as kinds,
      coalesce((select json_agg(json_build_object('island', island_id, 'spaces', spaces)) from (
        select island_id, count(*)::int as spaces from spaces where closed_on is null group by 1) n),
        '[]')::jsonb as spaces,
      coalesce((select json_agg(offered) from offered), '[]')::jsonb as offered,
      coalesce((select json_agg(p) from (
        select distinct kind_id as kind, lon, lat from held) p), '[]')::jsonb as places`.execute(db)
  return Read.parse(rows[0])
}

const none = { activities: 0, sessions: 0, seats: 0 }

/** What is offered to the people of each island, and who has nothing of a kind within the walk. */
export async function readEquity(db: Db, period: Period): Promise<Equity> {
  const ground = await readCoverageGround(db, null)
  const { kinds, spaces, offered, places } = await readOffered(db, period)
  const { centroids } = await shapesOfCity(db)
  const { settings } = await readSettings(db)
  const within = straightMetres(settings)
  const placeOf = new Map(ground.islands.map(({ id }, place) => [id, place]))
  const partOf = (island: string | null) => placeOf.get(island ?? '') ?? -1
  const counted = {
    sections: { people: ground.people, island: ground.island, centroids },
    islands: ground.islands.length,
    within,
    places,
    offered: (part: number | null, kind: string | null) =>
      offered
        .filter(
          (one) =>
            one.kind === kind &&
            (part === null ? one.whole : !one.whole && partOf(one.island) === part),
        )
        .reduce(
          (sum, { activities, sessions, seats }) => ({
            activities: sum.activities + activities,
            sessions: sum.sessions + sessions,
            seats: sum.seats + seats,
          }),
          none,
        ),
  }
  const byKind = [null, ...kinds.map(({ id }) => id)].map((kind) => offersOf(counted, kind))
  const peopleOf = (part: number | null) =>
    ground.people.reduce(
      (sum, people, section) =>
        part === null || ground.island[section] === part ? sum + people : sum,
      0,
    )
  const spacesOf = (part: number | null) =>
    spaces.reduce(
      (sum, one) => (part === null || partOf(one.island) === part ? sum + one.spaces : sum),
      0,
    )
  return {
    ...period,
    plan: ground.plan,
    populationOn: ground.populationOn,
    walkingMetres: settings.walkingMetres,
    straightMetres: within,
    kinds,
    city: {
      people: peopleOf(null),
      spaces: spacesOf(null),
      offers: byKind.map(({ city }) => city),
    },
    outside: {
      people: peopleOf(-1),
      spaces: spacesOf(-1),
      offers: byKind.map(({ outside }) => outside),
    },
    islands: ground.islands.map((island, place) => ({
      ...island,
      people: peopleOf(place),
      spaces: spacesOf(place),
      offers: byKind.flatMap(({ islands }) => islands[place] ?? []),
    })),
  }
}
