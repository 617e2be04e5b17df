import { sql } from 'kysely'
import type { z } from 'zod'
import type { IslandChanges, IslandSplit, PlanIsland } from '#domain/plan.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { noteIslands, type Step } from './plan-version.ts'
import { emptyIsland, moveSections } from './sections-move.ts'

/** A new, still planned island in a draft, with the next free number. */
export async function addIsland(db: Db, step: Step, name: string): Promise<PlanIsland> {
  const { id } = await db
    .insertInto('super_islands')
    .defaultValues()
    .returning('id')
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ number: number }>`
    insert into plan_islands (plan_id, island_id, number, name)
    select ${step.planId}::uuid, ${id}::uuid,
           coalesce((select max(number) from plan_islands where plan_id = ${step.planId}::uuid), 0) + 1,
           ${name}
    returning number`.execute(db)
  const number = rows[0]?.number ?? 1
  await noteIslands(db, step, [{ id, was: null, is: { number, name } }])
  return { id, number, name, state: 'planned' }
}

/** An island that has left the plan is in it again, the same one, with what hangs on it. */
export async function bringBackIsland(
  db: Db,
  step: Step,
  { id, number, name, sections }: Called & { sections: readonly string[] },
): Promise<PlanIsland> {
  const island = await db
    .selectFrom('super_islands')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst()
  if (island === undefined) throw new Refusal('territories/unknown-island', { island: id })
  const here = await islandsOf(db, step.planId)
  const present = here.find((one) => one.id === id)
  if (present !== undefined)
    throw new Refusal('territories/number-taken', {
      number: present.number,
      island: id,
      name: present.name,
    })
  refuseSharedNumber([...here, { id, number, name }], [{ id }])
  await db
    .insertInto('plan_islands')
    .values({ plan_id: step.planId, island_id: id, number, name })
    .execute()
  await noteIslands(db, step, [{ id, was: null, is: { number, name } }])
  if (sections.length > 0)
    await moveSections(db, step, { moves: sections.map((section) => ({ section, island: id })) })
  return { id, number, name, state: island.state }
}

/** Renames and renumbers islands, all at once, so that two may trade their numbers. */
export async function changeIslands(db: Db, step: Step, { islands }: IslandChanges): Promise<void> {
  const here = new Map((await islandsOf(db, step.planId)).map((island) => [island.id, island]))
  const noted = Array.from(new Map(islands.map((island) => [island.id, island])).values(), (to) => {
    const was = here.get(to.id)
    if (was === undefined) throw new Refusal('territories/unknown-island', { island: to.id })
    const is = { number: to.number ?? was.number, name: to.name ?? was.name }
    return { id: to.id, was: { number: was.number, name: was.name }, is }
  })
  for (const { id, is } of noted) here.set(id, { id, ...is })
  refuseSharedNumber([...here.values()], noted)
  const rows = noted.map(({ id, is }) => ({ id, ...is }))
  await sql`
    update plan_islands i set number = c.number, name = c.name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(id uuid, number int, name text)
    where i.plan_id = ${step.planId}::uuid and i.island_id = c.id`.execute(db)
  await noteIslands(db, step, noted)
}

/** Its sections belong to nobody from now on. */
export async function removeIsland(db: Db, step: Step, island: string): Promise<void> {
  await giveUp(db, step, { island, into: null })
}

export async function mergeIsland(
  db: Db,
  step: Step,
  { island, into }: { island: string; into: string },
): Promise<void> {
  if (island === into) throw new Refusal('territories/same-island')
  const here = await islandsOf(db, step.planId)
  if (here.every(({ id }) => id !== into))
    throw new Refusal('territories/unknown-island', { island: into })
  await giveUp(db, step, { island, into })
}

/** Some sections of an island become one of their own. */
export async function splitIsland(
  db: Db,
  step: Step,
  { island, name, sections }: z.infer<typeof IslandSplit> & { island: string },
): Promise<PlanIsland> {
  const here = await islandsOf(db, step.planId)
  if (here.every(({ id }) => id !== island))
    throw new Refusal('territories/unknown-island', { island })
  const held = await db
    .selectFrom('plan_sections')
    .select('section_id as section')
    .where('plan_id', '=', step.planId)
    .where('island_id', '=', island)
    .execute()
  const own = new Set(held.map(({ section }) => section))
  const foreign = sections.find((section) => !own.has(section))
  if (foreign !== undefined) throw new Refusal('territories/not-of-island', { section: foreign })
  const founded = await addIsland(db, step, name)
  const moves = sections.map((section) => ({ section, island: founded.id }))
  await moveSections(db, step, { moves })
  return founded
}

async function giveUp(
  db: Db,
  step: Step,
  { island, into }: { island: string; into: string | null },
): Promise<void> {
  await emptyIsland(db, step, { island, into })
  const was = await db
    .deleteFrom('plan_islands')
    .where('plan_id', '=', step.planId)
    .where('island_id', '=', island)
    .returning(['number', 'name'])
    .executeTakeFirst()
  if (was === undefined) throw new Refusal('territories/unknown-island', { island })
  await noteIslands(db, step, [{ id: island, was, is: null }])
}

type Called = { id: string; number: number; name: string }

const islandsOf = (db: Db, planId: string): Promise<Called[]> =>
  db
    .selectFrom('plan_islands')
    .select(['island_id as id', 'number', 'name'])
    .where('plan_id', '=', planId)
    .execute()

/** The constraint says no as well, but not who bears the number. */
function refuseSharedNumber(all: readonly Called[], changed: readonly { id: string }[]): void {
  const mine = new Set(changed.map(({ id }) => id))
  const bearers = new Map<number, Called>()
  for (const island of all.toSorted((a, b) => Number(mine.has(a.id)) - Number(mine.has(b.id)))) {
    const bearer = bearers.get(island.number)
    if (bearer !== undefined)
      throw new Refusal('territories/number-taken', {
        number: island.number,
        island: bearer.id,
        name: bearer.name,
      })
    bearers.set(island.number, island)
  }
}
