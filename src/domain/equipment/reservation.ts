import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { Holder } from './card.ts'
import { NamedSpace, Names, Tag } from './item.ts'

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
  pickUpBy: Day.nullable(),
  /** Where it is picked up. */
  space: NamedSpace,
  holder: Holder.nullable(),
  /** What it stands on is late or elsewhere: another item may have to take its place. */
  atRisk: z.boolean(),
})
export type Reservation = z.infer<typeof Reservation>

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

/** Where one of a model or a type is: per space, how many are free now or from when. */
export const WhereOne = z.object({
  space: z.object({
    id: Id,
    name: z.string(),
    lon: z.number(),
    lat: z.number(),
    phone: z.string().nullable(),
  }),
  free: z.int(),
  total: z.int(),
  /** The first day on which one would be free there; null where none is in sight, today where one is free. */
  freeFrom: Day.nullable(),
  /** In a straight line from where one asks, in metres; null where one asks from nowhere. */
  metres: z.int().nullable(),
  /** One that is free now, to reserve or to ask for. */
  tag: z.string().nullable(),
})
export type WhereOne = z.infer<typeof WhereOne>

/** An item asked for from another space. */
export const NewTransfer = z.strictObject({ tag: Tag })
