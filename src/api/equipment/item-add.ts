import { sql } from 'kysely'
import type { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { isInspectionOverdue } from '#domain/equipment/card.ts'
import { nextInspection } from '#domain/equipment/inspection.ts'
import type { ItemState, NewItem } from '#domain/equipment/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordChanges, type Act } from './act.ts'
import { freeTags, refuseFormerTag, refuseTakenTag } from './item-tags.ts'

type Wanted = z.infer<typeof NewItem>

const attempts = 5

/** New items of one model at a space, each with a tag of its own. Returns their ids by tag. */
export async function addItems(act: Act, space: string, wanted: Wanted): Promise<string[]> {
  if (wanted.tag !== undefined && wanted.count > 1)
    throw new Refusal('input/invalid', {}, [
      { path: 'count', problem: 'too-big', facts: { maximum: 1 } },
    ])
  const model = await modelToAdd(act, wanted.model)
  const inspectOn = wanted.nextInspectionOn ?? nextInspection(model, act.today)
  const state = wanted.inService ? stateInService(model, inspectOn, act.today) : 'intake'
  const columns = {
    model_id: wanted.model,
    home_space_id: space,
    space_id: space,
    place: wanted.place,
    state,
    condition: wanted.condition,
    serial: wanted.serial,
    notes: wanted.notes,
    acquisition: wanted.acquisition,
    acquired_on: wanted.acquiredOn,
    next_inspection_on: inspectOn,
    created_at: act.now,
  }
  const ids = await insertWithTags(act, columns, wanted)
  await recordChanges(
    act,
    ids.map((itemId) => ({ itemId, kind: 'added', from: null, to: state })),
  )
  return ids
}

async function modelToAdd(act: Act, id: string) {
  const model = await act.db
    .selectFrom('models')
    .innerJoin('product_types', 'product_types.id', 'models.type_id')
    .select([
      'models.retired_on',
      'models.recalled_on',
      'product_types.retired_on as typeRetiredOn',
    ])
    .select('product_types.inspection_months as inspectionMonths')
    .where('models.id', '=', id)
    .executeTakeFirst()
  if (model === undefined) throw new Refusal('equipment/unknown-model')
  if (model.retired_on !== null || model.typeRetiredOn !== null)
    throw new Refusal('input/invalid', {}, [{ path: 'model', problem: 'retired' }])
  return model
}

/** At once, unless something forbids to lend it. */
function stateInService(
  model: { recalled_on: Day | null },
  inspectOn: Day | null,
  today: Day,
): ItemState {
  if (model.recalled_on !== null) return 'quarantined'
  return isInspectionOverdue(inspectOn, today) ? 'to-inspect' : 'available'
}

type Columns = {
  model_id: string
  home_space_id: string
  space_id: string
  state: ItemState
}

async function insertWithTags(act: Act, columns: Columns, { tag, count }: Wanted) {
  if (tag !== undefined) {
    await refuseTakenTag(act.db, tag)
    const { id } = await act.db
      .insertInto('items')
      .values({ ...columns, tag })
      .returning('id')
      .executeTakeFirstOrThrow()
    await refuseFormerTag(act.db, tag)
    return [id]
  }
  const ids: string[] = []
  for (let attempt = 0; attempt < attempts && ids.length < count; attempt++) {
    const tags = await freeTags(act.db, count - ids.length)
    // Drawn by somebody else at the same moment, a tag is hers, and another is drawn.
    const rows = await act.db
      .insertInto('items')
      .values(tags.map((one) => ({ ...columns, tag: one })))
      .onConflict((conflict) => conflict.column('tag').doNothing())
      .returning(['id', sql<string>`tag`.as('tag')])
      .execute()
    ids.push(...rows.map(({ id }) => id))
  }
  if (ids.length < count) throw new Refusal('equipment/tag-taken', { tag: '' })
  return ids
}
