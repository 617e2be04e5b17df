import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { Holder } from './card.ts'
import { ItemState, NamedSpace, Names, Tag } from './item.ts'

const of = { tag: Tag.optional(), model: Id.optional() }

/** Of one item by its tag, or of whichever of a model is free: it is bound to one item at once. */
export const NewReservation = z
  .strictObject({ ...of, borrower: Id, from: Day, due: Day })
  .refine(({ tag, model }) => (tag === undefined) !== (model === undefined), {
    path: ['model'],
    params: { problem: 'required' },
  })
  .refine(({ from, due }) => from <= due, { path: ['due'], params: { problem: 'order' } })

export const Reservation = z.object({
  id: Id,
  state: z.enum(['planned', 'ready', 'active', 'done', 'cancelled', 'expired', 'no-show']),
  tag: z.string(),
  type: z.object({ id: Id, names: Names }),
  model: z.object({ id: Id, maker: z.string(), name: z.string() }),
  from: Day,
  due: Day,
  /** The last day on which it stands on the shelf; null while it does not. */
  pickUpBy: Day.nullable(),
  /** Where it is picked up. */
  space: NamedSpace,
  holder: Holder.nullable(),
  /** The item it is bound to, as it stands now: its state, the space where it is, and where there. */
  itemState: ItemState,
  itemSpace: NamedSpace,
  place: z.string(),
  /** The item is late, elsewhere or unfit: another may have to take its place. */
  atRisk: z.boolean(),
})
export type Reservation = z.infer<typeof Reservation>

/** What reserving, moving or ending left: its number, for the undo, and the reservation as it stands. */
export const Reserved = z.object({ act: Id, reservation: Reservation })

/** How far ahead something can be reserved, in days. */
export const reserveAheadDays = 365

/** While a loan is overdue, nothing is promised of its item for the next few days. */
export const overdueGraceDays = 3

/** Another item of the same type instead. */
export const Swap = z.strictObject({ tag: Tag })

export const NewWaiting = z
  .strictObject({
    model: Id.optional(),
    type: Id.optional(),
    borrower: Id,
    neededOn: Day.nullable().default(null),
  })
  .refine(({ model, type }) => (model === undefined) !== (type === undefined), {
    path: ['model'],
    params: { problem: 'required' },
  })

export const Waiting = z.object({
  id: Id,
  model: z.object({ id: Id, maker: z.string(), name: z.string() }).nullable(),
  type: z.object({ id: Id, names: Names }),
  space: NamedSpace,
  holder: Holder.nullable(),
  neededOn: Day.nullable(),
  state: z.enum(['waiting', 'held', 'served', 'cancelled']),
  createdAt: z.iso.datetime(),
  /** Its place in the list, from 1; null once it no longer waits. */
  place: z.int().nullable(),
})
export type Waiting = z.infer<typeof Waiting>

/** How many days something stands on the shelf for whoever it is kept for; days on which the space opens. */
export const holdOpenDays = 5

/** Somebody put on the list; and one that she could have at once, where one is free after all. */
export const PutOnList = z.object({ waiting: Waiting, freeNow: z.string().nullable() })
