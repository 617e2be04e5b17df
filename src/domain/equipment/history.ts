import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { ItemState, NamedSpace } from './item.ts'

/** What can become of an item; each is a row of its history, without names. */
export const ItemEventKind = z.enum([
  'added',
  'changed',
  'tag-replaced',
  'label-printed',
  'photo-added',
  'photo-removed',
  'put-in-service',
  'lent',
  'renewed',
  'returned',
  'return-noted',
  'moved',
  'cleaned',
  'inspected',
  'repair-begun',
  'repaired',
  'quarantined',
  'released',
  'missing',
  'found',
  'retired',
  'revived',
  'reserved',
  'reservation-moved',
  'reservation-cancelled',
  'held',
  'hold-ended',
  'transfer-asked',
  'sent',
  'received',
  'transfer-cancelled',
  'recalled',
  'recall-lifted',
  'counted',
  'imported',
  'import-undone',
  'task-done',
  'undone',
])
export type ItemEventKind = z.infer<typeof ItemEventKind>

export const ItemTaskKind = z.enum([
  'bring-home',
  'accessory',
  'damage',
  'locate',
  'at-risk',
  'recall',
  'deposit',
])
export type ItemTaskKind = z.infer<typeof ItemTaskKind>

export const ItemTask = z.object({
  id: Id,
  kind: ItemTaskKind,
  /** What to know in order to do it: `missing` accessories, the space it belongs `to`. */
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  createdAt: z.iso.datetime(),
})
export type ItemTask = z.infer<typeof ItemTask>

export const ItemEvent = z.object({
  id: z.int(),
  kind: ItemEventKind,
  at: z.iso.datetime(),
  /** Who of the staff did it; null for what happens by itself. */
  by: z.string().nullable(),
  space: NamedSpace.nullable(),
  from: ItemState.nullable(),
  to: ItemState.nullable(),
  until: Day.nullable(),
  act: Id,
  /** Whether a later act took it back. */
  undone: z.boolean(),
})
export type ItemEvent = z.infer<typeof ItemEvent>
