import { sql } from 'kysely'
import type { PreparedCity } from '#domain/city.ts'
import type { Db } from './db/database.ts'
import { sha256 } from './digest.ts'

/** Writes a checked city into an empty database, inside the caller's transaction. */
export async function writeCity(db: Db, city: PreparedCity): Promise<void> {
  const topology = JSON.stringify(city.topology)
  await db
    .insertInto('city')
    .values({
      name: city.name,
      municipality: city.municipality,
      synthetic: city.synthetic,
      attribution: city.attribution,
      population_on: city.populationOn,
      topology,
      topology_sha256: await sha256(topology),
    })
    .execute()
  await db.insertInto('districts').values(city.districts).execute()
  if (city.neighbourhoods.length > 0)
    await db.insertInto('neighbourhoods').values(city.neighbourhoods).execute()

  const { sections, neighbours } = city
  const rows = sections.ids.map((id, i) => ({
    id,
    position: i,
    district: sections.district[i],
    neighbourhood: sections.neighbourhood[i],
    area_m2: sections.areaM2[i],
    perimeter_m: sections.perimeterM[i],
    outer_m: sections.outerM[i],
    lon: sections.lon[i],
    lat: sections.lat[i],
    people: sections.people[i],
  }))
  const asJson = JSON.stringify(rows)
  await sql`
    insert into sections (id, position, district, neighbourhood, area_m2, perimeter_m, outer_m, lon, lat)
    select id, position, district, neighbourhood, area_m2, perimeter_m, outer_m, lon, lat
    from jsonb_to_recordset(${asJson}::jsonb) as s(
      id text, position integer, district text, neighbourhood text, area_m2 double precision,
      perimeter_m double precision, outer_m double precision, lon double precision,
      lat double precision)`.execute(db)
  await sql`
    insert into section_people (population_on, section_id, people)
    select ${city.populationOn}::date, id, people
    from jsonb_to_recordset(${asJson}::jsonb) as s(id text, people integer)`.execute(db)
  const pairs = neighbours.a.map((a, i) => ({
    a: sections.ids[a],
    b: sections.ids[neighbours.b[i] ?? a],
    shared_m: neighbours.sharedM[i],
    // Joined by an administrator's word, where there is no outline to share.
    kind: neighbours.sharedM[i] === 0 ? 'link' : 'outline',
  }))
  await sql`
    insert into section_neighbours (a, b, shared_m, kind)
    select a, b, shared_m, kind
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
      as n(a text, b text, shared_m double precision, kind text)`.execute(db)
}
