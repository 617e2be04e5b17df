import { sql } from 'kysely'
import { z } from 'zod'
import {
  coverageBy,
  metresToNearest,
  straightMetres,
  type CoverageFigures,
} from '#domain/coverage.ts'
import { Coverage } from '#domain/coverage-answer.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from './db/database.ts'
import { shapesOfCity } from './section-shapes.ts'
import { readSettings } from './settings-read.ts'

const Ground = z.object({
  populationOn: Coverage.shape.populationOn,
  plan: Coverage.shape.plan,
  people: z.array(z.int()),
  district: z.array(z.string()),
  neighbourhood: z.array(z.string().nullable()),
  island: z.array(z.int()),
  islands: z.array(
    Coverage.shape.islands.element.pick({ id: true, number: true, name: true, state: true }),
  ),
  districts: z.array(Coverage.shape.districts.element.pick({ code: true, name: true })),
  neighbourhoods: z.array(
    Coverage.shape.neighbourhoods.element.pick({ code: true, name: true, district: true }),
  ),
  spaces: z.array(z.object({ lon: z.number(), lat: z.number() })),
})

/** Everything that coverage counts, in one question: sections in columns, and what is drawn on them. */
export async function readCoverageGround(db: Db, planId: string | null) {
  const { rows } = await sql`
    with plan as (
      select id, name, state from plans
      where id = ${planId}::uuid or (${planId}::uuid is null and state = 'adopted')),
    islands as (
      select i.island_id as id, i.number, i.name, si.state,
             row_number() over (order by i.number) - 1 as place
      from plan join plan_islands i on i.plan_id = plan.id
      join super_islands si on si.id = i.island_id),
    ground as (
      select s.position, s.district, s.neighbourhood, sp.people, coalesce(islands.place, -1) as island
      from city
      join section_people sp on sp.population_on = city.population_on
      join sections s on s.id = sp.section_id
      left join plan on true
      left join plan_sections a on a.plan_id = plan.id and a.section_id = s.id
      left join islands on islands.id = a.island_id)
    select city.population_on as "populationOn", g.*,
      (select to_json(plan) from plan) as plan,
      coalesce((select json_agg(json_build_object('id', id, 'number', number, 'name', name,
        'state', state) order by place) from islands), '[]') as islands,
      (select coalesce(json_agg(d order by d.code), '[]') from districts d) as districts,
      (select coalesce(json_agg(n order by n.code), '[]') from neighbourhoods n) as neighbourhoods,
      (select coalesce(json_agg(json_build_object('lon', lon, 'lat', lat)), '[]')
        from spaces where closed_on is null) as spaces
    from city, (
      select json_agg(people order by position) as people,
        json_agg(district order by position) as district,
        json_agg(neighbourhood order by position) as neighbourhood,
        json_agg(island order by position) as island
      from ground) g`.execute(db)
  if (rows[0] === undefined) throw new Refusal('city/none')
  const ground = Ground.parse(rows[0])
  if (planId !== null && ground.plan === null) throw new Refusal('territories/unknown-plan')
  return ground
}

/** Who is covered by a plan, or by the one in force, with the spaces that are open today. */
export async function readCoverage(db: Db, planId: string | null): Promise<Coverage> {
  const ground = await readCoverageGround(db, planId)
  const { centroids } = await shapesOfCity(db)
  const { settings } = await readSettings(db)
  const { walkingMetres, detourFactor } = settings
  const within = straightMetres(settings)
  const nearest = metresToNearest(centroids, ground.spaces)
  const open = ground.islands.map(({ state }) => state === 'open')
  const covered = {
    sections: { people: ground.people, island: ground.island, centroids },
    open,
    nearest,
    within,
  }
  const whole = coverageBy(covered, () => 'city')
  const byDistrict = coverageBy(covered, (section) => ground.district[section] ?? null)
  const byNeighbourhood = coverageBy(covered, (section) => ground.neighbourhood[section] ?? null)
  const byIsland = coverageBy(covered, (section) => ground.island[section] ?? null)
  return {
    plan: ground.plan,
    populationOn: ground.populationOn,
    walkingMetres,
    detourFactor,
    straightMetres: within,
    spaces: ground.spaces.length,
    city: whole.get('city') ?? none,
    districts: ground.districts.map((one) => ({ ...one, ...(byDistrict.get(one.code) ?? none) })),
    neighbourhoods: ground.neighbourhoods.map((one) => ({
      ...one,
      ...(byNeighbourhood.get(one.code) ?? none),
    })),
    islands: ground.islands.map((one, place) => ({ ...one, ...(byIsland.get(place) ?? none) })),
    nearestM: Array.from(nearest, (metres) =>
      Number.isFinite(metres) ? Math.round(metres) : null,
    ),
  }
}

const none: CoverageFigures = {
  people: 0,
  inIslands: 0,
  inOpenIslands: 0,
  nearSpaces: 0,
  either: 0,
}
