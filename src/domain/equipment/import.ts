import { z } from 'zod'
import { Id, Storable } from '#domain/identifier.ts'

export const importRowsMost = 20_000

/** What a column of a table of items can mean. */
export const importFields = [
  'tag',
  'type',
  'maker',
  'model',
  'home',
  'place',
  'condition',
  'acquisition',
  'acquiredOn',
  'nextInspectionOn',
  'serial',
  'notes',
] as const
export const ImportField = z.enum(importFields)
export type ImportField = z.infer<typeof ImportField>

/** The cells of a row as they are written; one that is empty, or of no column, leaves things as they are. */
export const ImportRow = z.strictObject({
  /** The line of the file, as a spreadsheet numbers it. */
  row: z.int().min(1).max(10_000_000),
  cells: z.partialRecord(ImportField, Storable.max(4000)),
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportAsked = z.strictObject({
  rows: z.array(ImportRow).min(1).max(importRowsMost),
  /** Adds the models that the catalogue does not know, each of a type that it does. */
  createModels: z.boolean().default(false),
  /** What is new can be lent at once. */
  inService: z.boolean().default(false),
})
export type ImportAsked = z.infer<typeof ImportAsked>

export const ImportReason = z.enum([
  'no-tag',
  'bad-tag',
  'former-tag',
  'duplicate',
  'retired',
  'elsewhere',
  'no-model',
  'unknown-type',
  'unknown-model',
  'ambiguous-model',
  'retired-model',
  'unknown-space',
  'unknown-word',
  'unreadable-date',
  'too-long',
  'signs',
])
export type ImportReason = z.infer<typeof ImportReason>

const ImportProblem = z.object({
  field: ImportField,
  reason: ImportReason,
  /** What was read, or what to know: the row that came first, the tag that it has now. */
  told: z.string(),
})
export type ImportProblem = z.infer<typeof ImportProblem>

const ImportDifference = z.object({ field: ImportField, before: z.string(), after: z.string() })

/** What becomes of one row. */
export const ImportOutcome = z.object({
  row: z.int(),
  tag: z.string(),
  kind: z.enum(['added', 'changed', 'unchanged', 'wrong']),
  changes: z.array(ImportDifference),
  problems: z.array(ImportProblem),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>

const Counts = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  wrong: z.int(),
})
export type ImportCounts = z.infer<typeof Counts>

/** A model of the file that is not in the catalogue, and how many rows speak of it. */
const NewModel = z.object({
  type: z.string(),
  maker: z.string(),
  name: z.string(),
  rows: z.int(),
})
export type NewModel = z.infer<typeof NewModel>

export const ImportCheck = z.object({
  counts: Counts,
  /** Those that stay as they are, left out. */
  rows: z.array(ImportOutcome),
  newModels: z.array(NewModel),
  /** Of all that it comes to, so that nothing else happens than what was shown. */
  digest: z.string(),
})
export type ImportCheck = z.infer<typeof ImportCheck>

export const ImportWanted = ImportAsked.extend({ digest: z.string().regex(/^[0-9a-f]{64}$/) })

export const ItemImport = z.object({
  id: Id,
  at: z.iso.datetime(),
  by: z.string(),
  added: z.int(),
  changed: z.int(),
  undoneAt: z.iso.datetime().nullable(),
})
export type ItemImport = z.infer<typeof ItemImport>

export const ImportDone = z.object({ id: Id.nullable(), counts: Counts })
export type ImportDone = z.infer<typeof ImportDone>

export const NotUndone = z.enum(['in-use', 'changed-since', 'retired'])

export const ImportUndone = z.object({
  /** Added by the batch, and retired as a mistake. */
  retired: z.int(),
  restored: z.int(),
  /** What something else has become of since. */
  left: z.array(z.object({ tag: z.string(), why: NotUndone })),
})
export type ImportUndone = z.infer<typeof ImportUndone>
