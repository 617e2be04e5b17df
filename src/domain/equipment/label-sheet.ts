import { z } from 'zod'
import { Language } from '#domain/session.ts'
import { Tag } from './item.ts'
import { LabelSize } from './label.ts'

/** A4, in millimetres. */
export const sheetSize = { width: 210, height: 297 }

/** Printed sheets of labels are cut to tenths of a millimetre. */
const tolerance = 0.5
const mm = (min: number, max: number) => z.number().min(min).max(max)

const Grid = z.strictObject({
  columns: z.int().min(1).max(20),
  rows: z.int().min(1).max(60),
  left: mm(0, 100),
  top: mm(0, 140),
  width: mm(10, 210),
  height: mm(8, 297),
  /** From the left edge of one label to that of the next; and from top to top. */
  pitchX: mm(10, 210),
  pitchY: mm(8, 297),
})
export type LabelSheet = z.infer<typeof Grid>

/** How the labels lie on an A4 sheet, in millimetres from its upper left corner. */
const LabelSheet = Grid.refine((sheet) => sheet.columns === 1 || sheet.pitchX >= sheet.width, {
  path: ['pitchX'],
  params: { problem: 'overlap' },
})
  .refine((sheet) => sheet.rows === 1 || sheet.pitchY >= sheet.height, {
    path: ['pitchY'],
    params: { problem: 'overlap' },
  })
  .refine((sheet) => edge(sheet, 'x') <= sheetSize.width + tolerance, {
    path: ['columns'],
    params: { problem: 'too-big' },
  })
  .refine((sheet) => edge(sheet, 'y') <= sheetSize.height + tolerance, {
    path: ['rows'],
    params: { problem: 'too-big' },
  })

function edge(sheet: LabelSheet, along: 'x' | 'y'): number {
  return along === 'x'
    ? sheet.left + (sheet.columns - 1) * sheet.pitchX + sheet.width
    : sheet.top + (sheet.rows - 1) * sheet.pitchY + sheet.height
}

/** Sheets that are sold everywhere, by columns, rows and the size of a label. */
export const labelSheets = {
  '3x8-70x37': grid([3, 8], [0, 0.5], [70, 37], [70, 37]),
  '4x10-48.5x25.4': grid([4, 10], [8, 21.5], [48.5, 25.4], [48.5, 25.4]),
  '5x13-38.1x21.2': grid([5, 13], [4.75, 10.7], [38.1, 21.2], [40.6, 21.2]),
} as const satisfies Record<string, LabelSheet>

function grid(
  [columns, rows]: [number, number],
  [left, top]: [number, number],
  [width, height]: [number, number],
  [pitchX, pitchY]: [number, number],
): LabelSheet {
  return { columns, rows, left, top, width, height, pitchX, pitchY }
}

const Sheet = z.union([z.enum(['3x8-70x37', '4x10-48.5x25.4', '5x13-38.1x21.2']), LabelSheet])

/** What the test page showed of one printer: how far it shifts, in millimetres, and how it shrinks. */
const calibration = {
  offset: z.strictObject({ x: mm(-20, 20), y: mm(-20, 20) }).default({ x: 0, y: 0 }),
  scale: z.strictObject({ x: mm(0.9, 1.1), y: mm(0.9, 1.1) }).default({ x: 1, y: 1 }),
}

const printing = {
  size: LabelSize,
  /** Null prints one label a page, as printers of labels want it. */
  sheet: Sheet.nullable().default(null),
  ...calibration,
  language: Language.default('ca'),
}

/** Labels to be printed. */
export const Labels = z
  .strictObject({
    tags: z.array(Tag).min(1).max(500),
    ...printing,
    /** The first label of the sheet that is still there. */
    startAt: z.int().min(1).max(1200).default(1),
  })
  .refine(({ sheet, startAt }) => startAt <= placesOf(sheet), {
    path: ['startAt'],
    params: { problem: 'too-big' },
  })

export const LabelTest = z.strictObject(printing)
export type LabelTest = z.infer<typeof LabelTest>

/** One label as it is drawn: its tag, what its code says and whom to call. */
export type Label = { tag: string; code: string; phone: string | null }
export type LabelJob = LabelTest & { labels: readonly Label[]; startAt: number }

function placesOf(sheet: z.infer<typeof Sheet> | null): number {
  const known = sheetOf(sheet)
  return known === null ? 1 : known.columns * known.rows
}

export function sheetOf(sheet: z.infer<typeof Sheet> | null): LabelSheet | null {
  return typeof sheet === 'string' ? labelSheets[sheet] : sheet
}

/** Where so many labels go, row by row: on which page, and where its upper left corner is. */
export function labelPlaces(sheet: LabelSheet, count: number, startAt: number) {
  const onPage = sheet.columns * sheet.rows
  return Array.from({ length: count }, (_, i) => {
    const place = startAt - 1 + i
    const [row, column] = [Math.floor((place % onPage) / sheet.columns), place % sheet.columns]
    return {
      page: Math.floor(place / onPage),
      x: sheet.left + column * sheet.pitchX,
      y: sheet.top + row * sheet.pitchY,
    }
  })
}
