import type { Day } from '#domain/day.ts'
import { readCells, type ImportValues } from './import-cells.ts'
import {
  catalogueFinder,
  type KnownModel,
  type KnownType,
  type MeantModel,
} from './import-catalogue.ts'
import { plainly } from './import-columns.ts'
import type { ImportOutcome, ImportProblem, ImportRow, NewModel } from './import.ts'
import type { Acquisition, Condition, ItemState, RetiredBecause } from './item.ts'

/** An item as an import finds it. */
export type ItemBefore = {
  id: string
  tag: string
  state: ItemState
  retiredBecause: RetiredBecause | null
  model: string
  home: string
  space: string
  place: string
  condition: Condition
  acquisition: Acquisition
  acquiredOn: Day | null
  nextInspectionOn: Day | null
  serial: string
  notes: string
}

/** What there is, of which the rows speak. */
export type ImportGround = {
  space: string
  createModels: boolean
  types: readonly KnownType[]
  models: readonly KnownModel[]
  spaces: readonly { id: string; name: string }[]
  items: readonly ItemBefore[]
  /** Labels that were replaced, and the tag that their item has now. */
  former: ReadonlyMap<string, string>
}

/** A row that does something: to this item, or to a new one. */
export type ImportStep = {
  tag: string
  before: ItemBefore | null
  /** It was entered by mistake once, and comes back. */
  revives: boolean
  model: MeantModel | null
  home: string | null
  values: ImportValues
  changed: ImportOutcome['changes'][number]['field'][]
}

export type ImportPlan = { outcomes: ImportOutcome[]; steps: ImportStep[]; newModels: NewModel[] }

/** What becomes of every row, before anything does. */
export function planImport(rows: readonly ImportRow[], ground: ImportGround): ImportPlan {
  const meant = catalogueFinder(ground.types, ground.models)
  const items = new Map(ground.items.map((item) => [item.tag, item]))
  const spaces = new Map(ground.spaces.map((space) => [plainly(space.name), space.id]))
  const names = {
    spaces: new Map(ground.spaces.map(({ id, name }) => [id, name])),
    models: new Map(ground.models.map((model) => [model.id, modelName(model)])),
  }
  const firstRow = new Map<string, number>()
  const newModels = new Map<string, NewModel>()
  const plan: ImportPlan = { outcomes: [], steps: [], newModels: [] }

  for (const row of rows) {
    const { values, problems } = readCells(row)
    const before = items.get(values.tag) ?? null
    const model = meant(values)
    const home = values.home === undefined ? null : (spaces.get(plainly(values.home)) ?? null)
    const first = firstRow.get(values.tag)
    if (values.tag !== '' && first === undefined) firstRow.set(values.tag, row.row)
    problems.push(
      ...whatIsWrong({ values, before, model, home, first }, ground),
      ...(model?.kind === 'new' && !ground.createModels
        ? [{ field: 'model' as const, reason: 'unknown-model' as const, told: modelName(model) }]
        : []),
    )
    if (model?.kind === 'new' && first === undefined) noteModel(newModels, model)
    const { tag } = values
    if (problems.length > 0 || model?.kind === 'wrong') {
      const all = model?.kind === 'wrong' ? [...problems, model.problem] : problems
      plan.outcomes.push({ row: row.row, tag, kind: 'wrong', changes: [], problems: all })
      continue
    }
    const revives = before?.state === 'retired'
    const changes = before === null ? [] : differences(before, { values, model, home }, names)
    const kind = before === null || revives ? 'added' : changes.length > 0 ? 'changed' : 'unchanged'
    plan.outcomes.push({ row: row.row, tag, kind, changes, problems })
    if (kind !== 'unchanged')
      plan.steps.push({
        tag,
        before,
        revives,
        model,
        home,
        values,
        changed: changes.map(({ field }) => field),
      })
  }
  return { ...plan, newModels: [...newModels.values()] }
}

const modelName = ({ maker, name }: { maker: string; name: string }) => `${maker} ${name}`.trim()

function noteModel(models: Map<string, NewModel>, model: MeantModel & { kind: 'new' }) {
  const { maker, name, type } = model
  const noted = models.get(model.key) ?? { type: type.names[0] ?? '', maker, name, rows: 0 }
  models.set(model.key, { ...noted, rows: noted.rows + 1 })
}

type Read = {
  values: ImportValues
  before: ItemBefore | null
  model: ReturnType<ReturnType<typeof catalogueFinder>>
  home: string | null
  first: number | undefined
}

function whatIsWrong(read: Read, ground: ImportGround): ImportProblem[] {
  const { values, before, model, home, first } = read
  const { tag } = values
  const problems: ImportProblem[] = []
  const now = ground.former.get(tag)
  if (first !== undefined) problems.push({ field: 'tag', reason: 'duplicate', told: `${first}` })
  if (before === null && now !== undefined)
    problems.push({ field: 'tag', reason: 'former-tag', told: now })
  if (before?.state === 'retired' && before.retiredBecause !== 'mistake')
    problems.push({ field: 'tag', reason: 'retired', told: before.retiredBecause ?? '' })
  if (before !== null && before.space !== ground.space && before.home !== ground.space) {
    const at = ground.spaces.find(({ id }) => id === before.space)
    problems.push({ field: 'tag', reason: 'elsewhere', told: at?.name ?? '' })
  }
  if (values.home !== undefined && home === null)
    problems.push({ field: 'home', reason: 'unknown-space', told: values.home })
  if (model?.kind === 'known' && model.model.retired && model.model.id !== before?.model)
    problems.push({ field: 'model', reason: 'retired-model', told: modelName(model.model) })
  if (before === null && model === null)
    problems.push({ field: 'model', reason: 'no-model', told: '' })
  return problems
}

type Names = { spaces: ReadonlyMap<string, string>; models: ReadonlyMap<string, string> }

const plainFields = [
  'place',
  'condition',
  'acquisition',
  'acquiredOn',
  'nextInspectionOn',
  'serial',
  'notes',
] as const

function differences(
  before: ItemBefore,
  { values, model, home }: Pick<ImportStep, 'values' | 'model' | 'home'>,
  names: Names,
): ImportOutcome['changes'] {
  const changes: ImportOutcome['changes'] = []
  if (model !== null && (model.kind === 'new' || model.model.id !== before.model))
    changes.push({
      field: 'model',
      before: names.models.get(before.model) ?? '',
      after: modelName(model.kind === 'new' ? model : model.model),
    })
  if (home !== null && home !== before.home)
    changes.push({
      field: 'home',
      before: names.spaces.get(before.home) ?? '',
      after: names.spaces.get(home) ?? '',
    })
  for (const field of plainFields) {
    const after = values[field]
    // A note that only breaks its lines otherwise, as each system does, is the same note.
    if (after === undefined || sameText(after) === sameText(before[field] ?? '')) continue
    changes.push({ field, before: before[field] ?? '', after })
  }
  return changes
}

const sameText = (text: string) => text.replaceAll('\r\n', '\n').trim()
