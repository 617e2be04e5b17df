import type { z } from 'zod'
import type { Day } from '#domain/day.ts'
import type { NewModel } from '#domain/equipment/catalogue.ts'
import type { ModelChange } from '#domain/equipment/catalogue-change.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

/** A model of a type that there is and that is not retired. */
export async function addModel(db: Db, wanted: z.infer<typeof NewModel>): Promise<string> {
  await refuseRetiredType(db, wanted.type)
  const { id } = await db
    .insertInto('models')
    .values({
      type_id: wanted.type,
      maker: wanted.maker,
      name: wanted.name,
      reference: wanted.reference,
      max_user_kg: wanted.maxUserKg,
      accessories: JSON.stringify(wanted.accessories),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function refuseRetiredType(db: Db, id: string): Promise<void> {
  const type = await db
    .selectFrom('product_types')
    .select('retired_on')
    .where('id', '=', id)
    .executeTakeFirst()
  if (type === undefined) throw new Refusal('equipment/unknown-type')
  if (type.retired_on !== null)
    throw new Refusal('input/invalid', {}, [{ path: 'type', problem: 'retired' }])
}

type At = { id: string; version: number; today: Day }

export async function changeModel(
  db: Db,
  { id, version, today }: At,
  { type, accessories, maxUserKg, retired, ...columns }: z.infer<typeof ModelChange>,
): Promise<void> {
  if (type !== undefined) await refuseRetiredType(db, type)
  const row = await db
    .updateTable('models')
    .set((of) => ({
      ...columns,
      version: version + 1,
      ...(type === undefined ? {} : { type_id: type }),
      ...(maxUserKg === undefined ? {} : { max_user_kg: maxUserKg }),
      ...(accessories === undefined ? {} : { accessories: JSON.stringify(accessories) }),
      ...(retired === undefined
        ? {}
        : { retired_on: retired ? of.fn.coalesce('retired_on', of.val(today)) : null }),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (row !== undefined) return
  const stands = await db
    .selectFrom('models')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst()
  if (stands === undefined) throw new Refusal('equipment/unknown-model')
  throw new Refusal('version/stale', { version: stands.version })
}
