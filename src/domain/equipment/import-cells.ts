import type { Day } from '#domain/day.ts'
import { Day as DayShape } from '#domain/identifier.ts'
import { plainly } from './import-columns.ts'
import { type Acquisition, Condition, Tag } from './item.ts'
import { csvWords } from './item-csv-words.ts'
import type { ImportField, ImportProblem, ImportReason, ImportRow } from './import.ts'

/** What a row says, read; what it does not say is not there. */
export type ImportValues = {
  tag: string
  type?: string
  maker?: string
  model?: string
  home?: string
  place?: string
  condition?: Condition
  acquisition?: Acquisition
  acquiredOn?: Day
  nextInspectionOn?: Day
  serial?: string
  notes?: string
}

const longest: Partial<Record<ImportField, number>> = {
  type: 80,
  maker: 80,
  model: 80,
  home: 120,
  place: 80,
  serial: 80,
  notes: 2000,
}

const conditionWords = new Map<string, Condition>(
  Condition.options.flatMap((condition) => [
    [condition, condition] as const,
    ...Object.values(csvWords).map(
      ({ conditions }) => [plainly(conditions[condition]), condition] as const,
    ),
  ]),
)
for (const [word, condition] of [
  ['nova', 'new'],
  ['nueva', 'new'],
  ['bona', 'good'],
  ['bon estat', 'good'],
  ['buena', 'good'],
  ['buen estado', 'good'],
  ['correcte', 'fair'],
  ['regular', 'fair'],
  ['deteriorada', 'worn'],
  ['gastat', 'worn'],
  ['gastado', 'worn'],
] as const)
  conditionWords.set(word, condition)

const acquisitionWords = new Map<string, Acquisition>([
  ['purchase', 'purchase'],
  ['compra', 'purchase'],
  ['comprat', 'purchase'],
  ['comprado', 'purchase'],
  ['donation', 'donation'],
  ['donacio', 'donation'],
  ['donacion', 'donation'],
  ['transfer', 'transfer'],
  ['cessio', 'transfer'],
  ['cesion', 'transfer'],
  ['traspas', 'transfer'],
  ['traspaso', 'transfer'],
  ['trasllat', 'transfer'],
  ['traslado', 'transfer'],
])

/** The day that a cell writes: ours with the day first, or ISO's. Never a guess between day and month. */
export function dayIn(cell: string): Day | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(cell)
  const ours = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell)
  const [year = '', month = '', day = ''] =
    iso?.slice(1) ?? (ours === null ? [] : ours.slice(1).toReversed())
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return DayShape.safeParse(written).success ? written : null
}

/** What our own table put before a formula, so that no spreadsheet would run it, is no part of the text. */
function textIn(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '').trim()
}

/** Reads the cells of a row, and says of each that cannot be read why. */
export function readCells({ cells }: ImportRow): {
  values: ImportValues
  problems: ImportProblem[]
} {
  const problems: ImportProblem[] = []
  const wrong = (field: ImportField, reason: ImportReason, told: string) => {
    problems.push({ field, reason, told: told.slice(0, 80) })
    return undefined
  }
  const text = (field: ImportField): string | undefined => {
    const cell = cells[field]
    const words = cell === undefined ? '' : textIn(cell)
    if (words === '') return undefined
    const most = longest[field]
    if (most !== undefined && words.length > most) return wrong(field, 'too-long', String(most))
    const signs = field === 'notes' ? /[\0\p{Cs}]/u : /[\p{Cc}\p{Cs}]/u
    return signs.test(words) ? wrong(field, 'signs', '') : words
  }
  const worded = <Value>(
    field: ImportField,
    known: (words: string) => Value | null | undefined,
  ) => {
    const words = text(field)
    return words === undefined ? undefined : (known(words) ?? wrong(field, reasonOf(field), words))
  }
  const tagCell = text('tag')
  const tag = Tag.safeParse(tagCell?.replace(/^'/, ''))
  if (tagCell === undefined) wrong('tag', 'no-tag', '')
  else if (!tag.success) wrong('tag', 'bad-tag', tagCell)
  const values = {
    tag: tag.data ?? '',
    type: text('type'),
    maker: text('maker'),
    model: text('model'),
    home: text('home'),
    place: text('place'),
    condition: worded('condition', (words) => conditionWords.get(plainly(words))),
    acquisition: worded('acquisition', (words) => acquisitionWords.get(plainly(words))),
    acquiredOn: worded('acquiredOn', dayIn),
    nextInspectionOn: worded('nextInspectionOn', dayIn),
    serial: text('serial'),
    notes: text('notes'),
  }
  return { values: said(values), problems }
}

const reasonOf = (field: ImportField): ImportReason =>
  field === 'acquiredOn' || field === 'nextInspectionOn' ? 'unreadable-date' : 'unknown-word'

type Maybe = { [Field in keyof ImportValues]: ImportValues[Field] | undefined } & { tag: string }

/** Without what a row does not say. */
function said({ tag, ...rest }: Maybe): ImportValues {
  const values: ImportValues = { tag }
  return Object.assign(
    values,
    Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  )
}
