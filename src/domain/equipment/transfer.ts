import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { ItemState, NamedSpace, Names, Tag } from './item.ts'

/** An item asked for from another space. */
export const NewTransfer = z.strictObject({ tag: Tag })

export const Transfer = z.object({
  id: Id,
  /** `planned`: asked for; `active`: on its way; `done`: it arrived. */
  state: z.enum(['planned', 'active', 'done', 'cancelled']),
  tag: z.string(),
  type: z.object({ id: Id, names: Names }),
  model: z.object({ id: Id, maker: z.string(), name: z.string() }),
  itemState: ItemState,
  /** Where it stands, or stood when it was sent. */
  from: NamedSpace,
  to: NamedSpace,
  askedOn: Day,
  due: Day,
})
export type Transfer = z.infer<typeof Transfer>

/** What is asked of a space and still there, and what is to come to it. */
export const Transfers = z.object({ toSend: z.array(Transfer), coming: z.array(Transfer) })

/** What an act left: its number, for the undo, and the transfer as it stands. */
export const Transferred = z.object({ act: Id, transfer: Transfer })

/** Within how many days an item that was asked for is to be there. */
export const transferDays = 7
