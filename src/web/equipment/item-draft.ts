import { z } from 'zod'
import { Acquisition, Condition } from '#domain/equipment/item.ts'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { Refusal } from '#domain/refusal.ts'

/** What the form on an item edits. The type is there to choose a model by. */
const ItemDraft = z.object({
  type: z.string(),
  model: z.string(),
  home: z.string(),
  place: z.string(),
  condition: Condition,
  serial: z.string(),
  notes: z.string(),
  acquisition: Acquisition,
  acquiredOn: z.string(),
  nextInspectionOn: z.string(),
})
export type ItemDraft = z.infer<typeof ItemDraft>

export const readItemDraft = (kept: unknown): ItemDraft => ItemDraft.parse(kept)

export function draftOf(item: ItemPage): ItemDraft {
  const { place, condition, serial, notes, acquisition } = item
  return {
    type: item.type.id,
    model: item.model.id,
    home: item.home.id,
    place,
    condition,
    serial,
    notes,
    acquisition,
    acquiredOn: item.acquiredOn ?? '',
    nextInspectionOn: item.nextInspectionOn ?? '',
  }
}

const orNull = (day: string) => (day === '' ? null : day)

/** A change as the api takes it. */
export function wholeItemChange(changed: Partial<ItemDraft>) {
  const { type: _, acquiredOn, nextInspectionOn, ...rest } = changed
  if (rest.model === '')
    throw new Refusal('input/invalid', {}, [{ path: 'model', problem: 'required' }])
  return {
    ...rest,
    ...(acquiredOn === undefined ? {} : { acquiredOn: orNull(acquiredOn) }),
    ...(nextInspectionOn === undefined ? {} : { nextInspectionOn: orNull(nextInspectionOn) }),
  }
}
