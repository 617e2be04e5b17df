import type { z } from 'zod'
import type { ItemChange } from '#domain/equipment/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordChanges, type Act } from './act.ts'
import { itemOfSpace } from './item-of-space.ts'
import { refuseUnknownSpace } from './place.ts'

type Wanted = z.infer<typeof ItemChange>

/** Changes what is known of an item, on the version that was read. Returns its id. */
export async function changeItem(
  act: Act,
  { tag, version }: { tag: string; version: number },
  wanted: Wanted,
): Promise<string> {
  const item = await itemOfSpace(act, tag)
  if (item.version !== version) throw new Refusal('version/stale', { version: item.version })
  if (wanted.home !== undefined) await refuseUnknownSpace(act.db, wanted.home)
  if (wanted.model !== undefined && wanted.model !== item.model.id)
    await refuseUnknownModel(act, wanted.model)
  await act.db
    .updateTable('items')
    .set({ ...columnsOf(wanted), version: version + 1 })
    .where('id', '=', item.id)
    .execute()
  await recordChanges(act, [
    {
      itemId: item.id,
      kind: 'changed',
      from: item.state,
      to: item.state,
      facts: { changed: Object.keys(wanted) },
    },
  ])
  return item.id
}

function columnsOf({ model, home, acquiredOn, nextInspectionOn, ...columns }: Wanted) {
  return {
    ...columns,
    ...(model === undefined ? {} : { model_id: model }),
    ...(home === undefined ? {} : { home_space_id: home }),
    ...(acquiredOn === undefined ? {} : { acquired_on: acquiredOn }),
    ...(nextInspectionOn === undefined ? {} : { next_inspection_on: nextInspectionOn }),
  }
}

async function refuseUnknownModel(act: Act, id: string): Promise<void> {
  const model = await act.db
    .selectFrom('models')
    .select('retired_on')
    .where('id', '=', id)
    .executeTakeFirst()
  if (model === undefined) throw new Refusal('equipment/unknown-model')
  if (model.retired_on !== null)
    throw new Refusal('input/invalid', {}, [{ path: 'model', problem: 'retired' }])
}
