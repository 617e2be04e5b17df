import { sql } from 'kysely'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { type SectionGraph, sectionGraph } from '#domain/section-graph.ts'
import type { Db } from '../db/database.ts'

const People = z.object({ ids: z.array(z.string()), people: z.array(z.int()) })
const Columns = z.object({
  ...People.shape,
  areaM2: z.array(z.number()),
  perimeterM: z.array(z.number()),
  outerM: z.array(z.number()),
  a: z.array(z.int()),
  b: z.array(z.int()),
  sharedM: z.array(z.number()),
})

/** The sections in their order, each with how many live there. */
export async function readPeople(db: Db): Promise<z.infer<typeof People>> {
  const { rows } = await sql<{ sections: unknown }>`
    select json_build_object(
      'ids', coalesce(json_agg(s.id order by s.position), '[]'),
      'people', coalesce(json_agg(coalesce(p.people, 0) order by s.position), '[]')) as sections
    from sections s
    cross join city
    left join section_people p on p.section_id = s.id and p.population_on = city.population_on`.execute(
    db,
  )
  return People.parse(rows[0]?.sections)
}

/** The city as plans are figured on it: people, measures and who borders whom. */
export async function readCensus(db: Db): Promise<{ ids: string[]; graph: SectionGraph }> {
  const { rows } = await sql<{ sections: unknown }>`
    select json_build_object(
      'ids', json_agg(s.id order by s.position),
      'people', json_agg(coalesce(p.people, 0) order by s.position),
      'areaM2', json_agg(s.area_m2 order by s.position),
      'perimeterM', json_agg(s.perimeter_m order by s.position),
      'outerM', json_agg(s.outer_m order by s.position),
      'a', (select coalesce(json_agg(a.position order by n.a, n.b), '[]')
            from section_neighbours n join sections a on a.id = n.a),
      'b', (select coalesce(json_agg(b.position order by n.a, n.b), '[]')
            from section_neighbours n join sections b on b.id = n.b),
      'sharedM', (select coalesce(json_agg(n.shared_m order by n.a, n.b), '[]')
            from section_neighbours n)) as sections
    from sections s
    cross join city
    left join section_people p on p.section_id = s.id and p.population_on = city.population_on
    having count(*) > 0`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Refusal('city/none')
  const { ids, a, b, sharedM, ...columns } = Columns.parse(row.sections)
  return { ids, graph: sectionGraph({ ids, ...columns }, { a, b, sharedM }) }
}
