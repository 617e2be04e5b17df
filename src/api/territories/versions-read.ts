import { sql } from 'kysely'
import { PlanAtVersion, PlanVersion } from '#domain/plan-version.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { utc } from './plans-read.ts'

/** The saves of a plan, the last one first, each with what it moved. */
export async function listVersions(
  db: Db,
  { planId, before, limit }: { planId: string; before: number | null; limit: number },
): Promise<PlanVersion[]> {
  // An island given up since is called as it was when it went.
  const { rows } = await sql<{ version: unknown }>`
    with names as (
      select distinct on (id) id, name from (
        select island_id as id, name, null::int as version from plan_islands
        where plan_id = ${planId}::uuid
        union all
        select island_id, was_name, version from plan_version_islands
        where plan_id = ${planId}::uuid and name is null) as known
      order by id, version desc nulls first)
    select json_build_object(
      'version', v.version, 'at', ${utc('v.at')}, 'name', v.name, 'state', v.state,
      'by', case when s.id is null then null else json_build_object('id', s.id, 'name', s.name) end,
      'moved', coalesce((
        select json_agg(json_build_object(
          'from', case when f.id is null then null else json_build_object('id', f.id, 'name', f.name) end,
          'to', case when t.id is null then null else json_build_object('id', t.id, 'name', t.name) end,
          'sections', cardinality(m.sections)) order by cardinality(m.sections) desc, f.id, t.id)
        from plan_version_moves m
        left join names f on f.id = m.from_island
        left join names t on t.id = m.to_island
        where m.plan_id = v.plan_id and m.version = v.version), '[]'),
      'islands', coalesce((
        select json_agg(json_build_object('id', i.island_id,
          'was', case when i.was_name is null then null
            else json_build_object('number', i.was_number, 'name', i.was_name) end,
          'is', case when i.name is null then null
            else json_build_object('number', i.number, 'name', i.name) end)
          order by coalesce(i.number, i.was_number), i.island_id)
        from plan_version_islands i
        where i.plan_id = v.plan_id and i.version = v.version), '[]')) as version
    from plan_versions v left join staff s on s.id = v.staff_id
    where v.plan_id = ${planId}::uuid and (${before}::int is null or v.version < ${before}::int)
    order by v.version desc
    limit ${limit}`.execute(db)
  return rows.map((row) => PlanVersion.parse(row.version))
}

/**
 * A plan as it stood: as it stands, with every later version taken back. For each section the first
 * move after that version says where it was; where none moved it, it is where it was.
 */
export async function readPlanAt(db: Db, id: string, version: number): Promise<PlanAtVersion> {
  const { rows } = await sql<{ plan: unknown }>`
    with undone as (
      select distinct on (section_id) section_id, m.from_island
      from plan_version_moves m, unnest(m.sections) as moved(section_id)
      where m.plan_id = ${id}::uuid and m.version > ${version}::int
      order by section_id, m.version),
    renamed as (
      select distinct on (island_id) island_id, was_number, was_name
      from plan_version_islands
      where plan_id = ${id}::uuid and version > ${version}::int
      order by island_id, version),
    called as (
      select island_id, number, name from plan_islands
      where plan_id = ${id}::uuid
        and not exists (select from renamed r where r.island_id = plan_islands.island_id)
      union all
      select island_id, was_number, was_name from renamed where was_name is not null),
    islands as (
      select called.*, si.state, row_number() over (order by number) - 1 as place
      from called join super_islands si on si.id = called.island_id)
    select json_build_object(
      'id', v.plan_id, 'version', v.version, 'name', v.name, 'state', v.state, 'at', ${utc('v.at')},
      'by', case when s.id is null then null else json_build_object('id', s.id, 'name', s.name) end,
      'islands', coalesce((
        select json_agg(json_build_object('id', island_id, 'number', number, 'name', name,
          'state', state) order by place) from islands), '[]'),
      'assignment', coalesce((
        select json_agg(coalesce(islands.place, -1) order by sections.position)
        from sections
        left join undone on undone.section_id = sections.id
        left join plan_sections a on a.plan_id = v.plan_id and a.section_id = sections.id
        left join islands on islands.island_id =
          case when undone.section_id is null then a.island_id else undone.from_island end), '[]')
      ) as plan
    from plan_versions v left join staff s on s.id = v.staff_id
    where v.plan_id = ${id}::uuid and v.version = ${version}::int`.execute(db)
  const [row] = rows
  if (row === undefined) throw await unknownVersion(db, id)
  return PlanAtVersion.parse(row.plan)
}

async function unknownVersion(db: Db, id: string): Promise<Refusal> {
  const kept = await db
    .selectFrom('plan_versions')
    .select((of) => [of.fn.min('version').as('first'), of.fn.max('version').as('last')])
    .where('plan_id', '=', id)
    .groupBy('plan_id')
    .executeTakeFirst()
  if (kept === undefined) return new Refusal('territories/unknown-plan')
  return new Refusal('territories/unknown-version', { first: kept.first, last: kept.last })
}
