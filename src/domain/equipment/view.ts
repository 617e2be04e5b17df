import { z } from 'zod'
import { Id, line, Storable } from '#domain/identifier.ts'

export const viewsMost = 50

/** A view of the list that somebody keeps under a name: the address's own query. */
export const ItemView = z.object({ id: Id, name: z.string(), query: z.string() })
export type ItemView = z.infer<typeof ItemView>

export const NewItemView = z.strictObject({ name: line(1, 60), query: Storable.max(500) })
