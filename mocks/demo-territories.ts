import { sql } from 'kysely'
import type { Db } from '#api/db/database.ts'

export type DemoIsland = { number: number; name: string; sections: readonly string[] }
export type DemoSpace = {
  name: string
  address: string
  phone: string
  lon: number
  lat: number
  islandNumber: number
  principal: boolean
  /** The section in which it stands. */
  section: string
}
export type DemoTerritories = {
  adopted: { name: string; islands: readonly DemoIsland[] }
  proposal: { name: string; islands: readonly DemoIsland[] }
  spaces: readonly DemoSpace[]
}

/**
 * The plan in force, the proposal, and the spaces of the open islands. An island of the proposal with
 * the name of an open one is that island: its identity outlives plans.
 */
export async function seedTerritories(db: Db, demo: DemoTerritories, now: Date): Promise<void> {
  const open = await addIslands(db, demo.adopted.islands, 'open')
  const fresh = demo.proposal.islands.filter((island) => !open.has(island.name))
  const planned = await addIslands(db, fresh, 'planned')
  const ids = new Map([...open, ...planned])
  const dayMs = 86_400_000
  await addPlan(db, {
    ...demo.adopted,
    state: 'adopted',
    ids,
    at: new Date(now.getTime() - 40 * dayMs),
  })
  await addPlan(db, { ...demo.proposal, state: 'draft', ids, at: new Date(now.getTime() - dayMs) })
  const byNumber = new Map(demo.adopted.islands.map((island) => [island.number, island.name]))
  const spaces = demo.spaces.map(({ islandNumber, section, ...space }) => ({
    ...space,
    section_id: section,
    island_id: ids.get(byNumber.get(islandNumber) ?? '') ?? null,
  }))
  await db.insertInto('spaces').values(spaces).execute()
}

async function addIslands(
  db: Db,
  islands: readonly DemoIsland[],
  state: 'open' | 'planned',
): Promise<Map<string, string>> {
  const rows = islands.map((island) => ({ id: crypto.randomUUID(), name: island.name }))
  await db
    .insertInto('super_islands')
    .values(rows.map(({ id }) => ({ id, state })))
    .execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}

type NewPlan = {
  name: string
  state: 'adopted' | 'draft'
  islands: readonly DemoIsland[]
  ids: ReadonlyMap<string, string>
  at: Date
}

async function addPlan(db: Db, { name, state, islands, ids, at }: NewPlan): Promise<void> {
  const { id } = await db
    .insertInto('plans')
    .values({ name, state, created_at: at, changed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = islands.map((island) => ({ ...island, id: ids.get(island.name) }))
  await sql`
    insert into plan_islands (plan_id, island_id, number, name)
    select ${id}::uuid, i.id, i.number, i.name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i(id uuid, number integer, name text)`.execute(
    db,
  )
  await sql`
    insert into plan_sections (plan_id, section_id, island_id)
    select ${id}::uuid, s.section, i.id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i(id uuid, sections jsonb),
      jsonb_array_elements_text(i.sections) as s(section)`.execute(db)
}
