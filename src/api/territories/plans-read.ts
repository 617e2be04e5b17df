import { sql } from 'kysely'
import { z } from 'zod'
import { IslandFigures, Plan, PlanSummary } from '#domain/plan.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

/** An instant as it is told: to the millisecond, in UTC. */
export const utc = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const Row = z.object({ plan: PlanSummary, rank: z.int() })

/** Plans, the adopted one first, then drafts and what came before, latest change first. */
export async function listPlans(
  db: Db,
  { after, limit }: { after: readonly (string | number)[] | null; limit: number },
) {
  const [rank, changedAt, id] = after ?? [null, null, null]
  const { rows } = await sql<{ plan: unknown; rank: number }>`
    with listed as (
      select p.id, p.name, p.state, p.version, p.changed_by,
             -- As exact as it is told, or the next page would begin before a row of this one.
             date_trunc('milliseconds', p.changed_at) as changed_at,
             case p.state when 'adopted' then 0 when 'draft' then 1 else 2 end as rank
      from plans p)
    select l.rank, json_build_object(
      'id', l.id, 'name', l.name, 'state', l.state, 'version', l.version,
      'changedAt', ${utc('l.changed_at')},
      'changedBy', case when s.id is null then null
        else json_build_object('id', s.id, 'name', s.name) end,
      'islands', (select count(*) from plan_islands i where i.plan_id = l.id),
      'sections', (select count(*) from plan_sections a where a.plan_id = l.id),
      'people', coalesce((
        select sum(sp.people) from plan_sections a
        join section_people sp on sp.section_id = a.section_id
        join city on city.population_on = sp.population_on
        where a.plan_id = l.id), 0)) as plan
    from listed l left join staff s on s.id = l.changed_by
    where ${rank}::int is null
       or l.rank > ${rank}::int
       or (l.rank = ${rank}::int and (l.changed_at, l.id) < (${changedAt}::timestamptz, ${id}::uuid))
    order by l.rank, l.changed_at desc, l.id desc
    limit ${limit}`.execute(db)
  return rows.map((row) => Row.parse(row))
}

/** A whole plan: its islands by number and, for each section in order, where it belongs. */
export async function readPlan(db: Db, id: string): Promise<Plan> {
  const { rows } = await sql<{ plan: unknown }>`
    with islands as (
      select i.island_id, i.number, i.name, si.state,
             row_number() over (order by i.number) - 1 as place
      from plan_islands i join super_islands si on si.id = i.island_id
      where i.plan_id = ${id}::uuid)
    select json_build_object(
      'id', p.id, 'name', p.name, 'state', p.state, 'version', p.version,
      'changedAt', ${utc('p.changed_at')},
      'changedBy', case when s.id is null then null
        else json_build_object('id', s.id, 'name', s.name) end,
      'adoption', case when p.adopted_at is null then null else json_build_object(
        'at', ${utc('p.adopted_at')}, 'until', ${utc('p.superseded_at')},
        'by', case when adopter.id is null then null
          else json_build_object('id', adopter.id, 'name', adopter.name) end,
        'reason', p.adoption_reason) end,
      'islands', coalesce((
        select json_agg(json_build_object('id', island_id, 'number', number, 'name', name,
          'state', state) order by place) from islands), '[]'),
      'assignment', coalesce((
        select json_agg(coalesce(islands.place, -1) order by sections.position)
        from sections
        left join plan_sections a on a.plan_id = p.id and a.section_id = sections.id
        left join islands on islands.island_id = a.island_id), '[]')) as plan
    from plans p
    left join staff s on s.id = p.changed_by
    left join staff adopter on adopter.id = p.adopted_by
    where p.id = ${id}::uuid`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Refusal('territories/unknown-plan')
  return Plan.parse(row.plan)
}

/** The islands of a plan by number, each with people and sections. */
export async function listIslands(
  db: Db,
  { planId, after, limit }: { planId: string; after: number | null; limit: number },
) {
  const { rows } = await sql<{ island: unknown }>`
    select json_build_object(
      'id', i.island_id, 'number', i.number, 'name', i.name, 'state', si.state,
      'sections', count(a.section_id), 'people', coalesce(sum(sp.people), 0)) as island
    from plan_islands i
    join super_islands si on si.id = i.island_id
    left join plan_sections a on a.plan_id = i.plan_id and a.island_id = i.island_id
    left join city on true
    left join section_people sp
      on sp.section_id = a.section_id and sp.population_on = city.population_on
    where i.plan_id = ${planId}::uuid and (${after}::int is null or i.number > ${after}::int)
    group by i.island_id, i.number, i.name, si.state
    order by i.number
    limit ${limit}`.execute(db)
  if (rows.length === 0) await refuseUnknownPlan(db, planId)
  return rows.map((row) => IslandFigures.parse(row.island))
}

export async function refuseUnknownPlan(db: Db, id: string): Promise<void> {
  const plan = await db.selectFrom('plans').select('id').where('id', '=', id).executeTakeFirst()
  if (plan === undefined) throw new Refusal('territories/unknown-plan')
}

export async function adoptedPlanId(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('plans')
    .select('id')
    .where('state', '=', 'adopted')
    .executeTakeFirst()
  return row?.id ?? null
}
