import { sql } from 'kysely'
import { z } from 'zod'
import { type Address, Whereabouts } from '#domain/address.ts'
import { metresToNearest } from '#domain/coverage.ts'
import type { Day } from '#domain/day.ts'
import type { Db } from './db/database.ts'
import { readSpaces } from './spaces-read.ts'

/** A point of the city whose section is known. */
export type Point = { address: Address | null; lon: number; lat: number; section: string }

const Belonging = Whereabouts.pick({
  section: true,
  district: true,
  neighbourhood: true,
  island: true,
}).extend({ principal: z.string().nullable() })

/** What points of the city belong to, and the spaces that attend there; in their order. */
export async function whereabouts(
  db: Db,
  today: Day,
  points: readonly Point[],
): Promise<Whereabouts[]> {
  if (points.length === 0) return []
  const belonging = await readBelonging(db, points)
  const open = await db
    .selectFrom('spaces')
    .select(['id', 'lon', 'lat'])
    .where('closed_on', 'is', null)
    .execute()
  const nearest = points.map((point) => nearestOf(point, open))
  const ids = [
    ...new Set([
      ...nearest.flatMap((one) => (one === null ? [] : [one.id])),
      ...[...belonging.values()].flatMap(({ principal }) => principal ?? []),
    ]),
  ]
  const spaces = new Map(
    (await readSpaces(db, today, { ids })).map(({ space }) => [space.id, space]),
  )
  return points.flatMap((point, i) => {
    const found = belonging.get(point.section)
    if (found === undefined) return []
    const { principal, ...where } = found
    const near = nearest[i] ?? null
    const space = near === null ? undefined : spaces.get(near.id)
    return [
      {
        address: point.address,
        lon: point.lon,
        lat: point.lat,
        ...where,
        space: spaces.get(principal ?? '') ?? null,
        nearest: near === null || space === undefined ? null : { metres: near.metres, space },
      },
    ]
  })
}

async function readBelonging(db: Db, points: readonly Point[]) {
  const sections = JSON.stringify([...new Set(points.map(({ section }) => section))])
  const { rows } = await sql`
    select s.id as section,
      json_build_object('code', d.code, 'name', d.name) as district,
      case when n.code is null then null
        else json_build_object('code', n.code, 'name', n.name) end as neighbourhood,
      case when i.island_id is null then null
        else json_build_object('id', i.island_id, 'number', i.number, 'name', i.name,
          'state', si.state) end as island,
      principal.id as principal
    from jsonb_array_elements_text(${sections}::jsonb) as wanted(id)
    join sections s on s.id = wanted.id
    join districts d on d.code = s.district
    left join neighbourhoods n on n.code = s.neighbourhood
    left join plans p on p.state = 'adopted'
    left join plan_sections a on a.plan_id = p.id and a.section_id = s.id
    left join plan_islands i on i.plan_id = p.id and i.island_id = a.island_id
    left join super_islands si on si.id = i.island_id
    left join spaces principal on principal.island_id = i.island_id and principal.principal`.execute(
    db,
  )
  return new Map(rows.map((row) => Belonging.parse(row)).map((row) => [row.section, row]))
}

function nearestOf({ lon, lat }: Point, open: readonly { id: string; lon: number; lat: number }[]) {
  let least: { id: string; metres: number } | null = null
  for (const { id, ...place } of open) {
    const [metres = Infinity] = metresToNearest([[lon, lat]], [place])
    if (least === null || metres < least.metres) least = { id, metres }
  }
  return least === null ? null : { ...least, metres: Math.round(least.metres) }
}
