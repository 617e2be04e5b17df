import { z } from 'zod'
import { Day, Id, line, Storable } from '#domain/identifier.ts'
import { tagPattern } from './tag.ts'

/** What state an item is in decides what can be done with it; overdue is no state, it is derived. */
export const ItemState = z.enum([
  'intake',
  'available',
  'held',
  'on-loan',
  'to-clean',
  'to-inspect',
  'in-repair',
  'quarantined',
  'in-transit',
  'missing',
  'retired',
])
export type ItemState = z.infer<typeof ItemState>

export const Condition = z.enum(['new', 'good', 'fair', 'worn'])
export type Condition = z.infer<typeof Condition>

export const Acquisition = z.enum(['purchase', 'donation', 'transfer'])
export type Acquisition = z.infer<typeof Acquisition>

/** `mistake`: it was entered and never was; an import may enter its tag again. */
export const RetiredBecause = z.enum(['scrapped', 'donated', 'sold', 'returned', 'lost', 'mistake'])
export type RetiredBecause = z.infer<typeof RetiredBecause>

export const Tag = z.string().trim().toUpperCase().regex(tagPattern)

/** A name in each language of the desk. */
export const Names = z.strictObject({ ca: line(1, 80), es: line(1, 80), en: line(1, 80) })
export type Names = z.infer<typeof Names>

export const NamedSpace = z.object({ id: Id, name: z.string() })

/** A row of the list. Never who has it. */
export const ItemRow = z.object({
  id: Id,
  tag: z.string(),
  state: ItemState,
  condition: Condition,
  type: z.object({ id: Id, names: Names }),
  model: z.object({ id: Id, maker: z.string(), name: z.string(), recalled: z.boolean() }),
  space: NamedSpace,
  home: NamedSpace,
  place: z.string(),
  /** Until when it is lent or kept; null where nobody has it. */
  dueOn: Day.nullable(),
  nextInspectionOn: Day.nullable(),
  version: z.int(),
})
export type ItemRow = z.infer<typeof ItemRow>

const fields = {
  model: Id,
  home: Id,
  place: line(0, 80),
  condition: Condition,
  serial: line(0, 80),
  /** About the thing, never about a person. */
  notes: Storable.max(2000),
  acquisition: Acquisition,
  acquiredOn: Day.nullable(),
  nextInspectionOn: Day.nullable(),
}

/** Without a tag it gets a new one; without a state it waits to be put into service. */
export const NewItem = z.strictObject({
  tag: Tag.optional(),
  model: fields.model,
  place: fields.place.default(''),
  condition: fields.condition.default('good'),
  serial: fields.serial.default(''),
  notes: fields.notes.default(''),
  acquisition: fields.acquisition.default('purchase'),
  acquiredOn: fields.acquiredOn.default(null),
  nextInspectionOn: fields.nextInspectionOn.default(null),
  /** As many alike, each with a tag of its own. */
  count: z.int().min(1).max(100).default(1),
  /** At once, where it is new or was seen to. */
  inService: z.boolean().default(false),
})

export const ItemChange = z.strictObject(fields).partial()
