import { sql } from 'kysely'
import { z } from 'zod'
import { readCells } from '#domain/equipment/import-cells.ts'
import type { ImportAsked } from '#domain/equipment/import.ts'
import { planImport, type ImportPlan } from '#domain/equipment/import-plan.ts'
import { Acquisition, Condition, ItemState, RetiredBecause } from '#domain/equipment/item.ts'
import { Day, Id } from '#domain/identifier.ts'
import { sha256 } from '../digest.ts'
import type { Db } from '../db/database.ts'
import { refuseUnknownSpace } from './place.ts'

const Item = z.object({
  id: Id,
  tag: z.string(),
  state: ItemState,
  retiredBecause: RetiredBecause.nullable(),
  model: Id,
  home: Id,
  space: Id,
  place: z.string(),
  condition: Condition,
  acquisition: Acquisition,
  acquiredOn: Day.nullable(),
  nextInspectionOn: Day.nullable(),
  serial: z.string(),
  notes: z.string(),
})
const Type = z.object({ id: Id, names: z.array(z.string()), retired: z.boolean() })
const Model = z.object({
  id: Id,
  type: Id,
  maker: z.string(),
  name: z.string(),
  retired: z.boolean(),
})

/** What a table of items comes to now, with the digest of all of it. Locks its items where it is to be done. */
export async function planNow(
  db: Db,
  { space, asked, lock }: { space: string; asked: ImportAsked; lock: boolean },
): Promise<ImportPlan & { digest: string }> {
  await refuseUnknownSpace(db, space)
  const tags = [...new Set(asked.rows.map((row) => readCells(row).values.tag))]
  if (lock)
    await sql`select id from items where tag = any(${tags}::text[]) order by id for update`.execute(
      db,
    )
  const plan = planImport(asked.rows, {
    space,
    createModels: asked.createModels,
    items: await itemsOf(db, tags),
    former: await formerOf(db, tags),
    ...(await catalogueOf(db)),
  })
  const { createModels, inService } = asked
  const all = JSON.stringify([space, createModels, inService, plan.newModels, plan.outcomes])
  return { ...plan, digest: await sha256(all) }
}

async function itemsOf(db: Db, tags: readonly string[]) {
  const { rows } = await sql`
    select id, tag, state, retired_because as "retiredBecause", model_id as model, home_space_id as home,
      space_id as space, place, condition, acquisition, acquired_on as "acquiredOn",
      next_inspection_on as "nextInspectionOn", serial, notes
    from items where tag = any(${[...tags]}::text[])`.execute(db)
  return rows.map((row) => Item.parse(row))
}

async function formerOf(db: Db, tags: readonly string[]) {
  const { rows } = await sql<{ tag: string; now: string }>`
    select f.tag, i.tag as now from former_tags f join items i on i.id = f.item_id
    where f.tag = any(${[...tags]}::text[])`.execute(db)
  return new Map(rows.map(({ tag, now }) => [tag, now]))
}

async function catalogueOf(db: Db) {
  const types = await sql`
    select id, json_build_array(name_ca, name_es, name_en) as names, retired_on is not null as retired
    from product_types order by retired_on is null, id`.execute(db)
  const models = await sql`
    select id, type_id as type, maker, name, retired_on is not null as retired
    from models order by id`.execute(db)
  const spaces = await db.selectFrom('spaces').select(['id', 'name']).orderBy('id').execute()
  return {
    types: types.rows.map((row) => Type.parse(row)),
    models: models.rows.map((row) => Model.parse(row)),
    spaces,
  }
}
