import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { NamedSpace, Names } from './item.ts'

/** From 1 to this many, a count would be about somebody. */
const hiddenUpTo = 7
const step = 5

/** A count as those see it who may not open what it counts; null where it is from 1 to 7. */
export type ShownCount = number | null

/**
 * Hidden from 1 to 7, rounded to 5 above. A total is rounded on its own and not added up, so that
 * the parts do not give the hidden one away exactly; known limit: who knows all the other parts
 * from elsewhere still learns roughly how large the hidden one is.
 */
export function shownCount(count: number): ShownCount {
  if (count === 0) return 0
  return count <= hiddenUpTo ? null : Math.round(count / step) * step
}

export type LoanCounts = {
  loans: number
  returns: number
  late: number
  daysOut: number
  daysOwned: number
}

const Shown = z.number().nullable()
const figures = {
  loans: Shown,
  returns: Shown,
  late: Shown,
  /** Of what came back, how much was late, from 0 to 1; null where there is nothing or too little. */
  lateShare: Shown,
  daysOut: Shown,
  /** Of the days on which it was there to lend, on how many it was out. */
  use: Shown,
}
export const LoanFigures = z.object(figures)
export type LoanFigures = z.infer<typeof LoanFigures>

/** The one door through which counts reach tables, charts and files. */
export function loanFigures(counts: LoanCounts, exact: boolean): LoanFigures {
  const show = exact ? (count: number): ShownCount => count : shownCount
  const loans = show(counts.loans)
  const returns = show(counts.returns)
  const late = show(counts.late)
  // Days are those of the loans: few loans, or none that began now, are somebody's days.
  const tells = exact || counts.daysOut === 0 || counts.loans > hiddenUpTo
  const daysOut = tells ? (exact ? counts.daysOut : roughly(counts.daysOut)) : null
  return {
    loans,
    returns,
    late,
    lateShare: late === null ? null : share(late, returns ?? 0),
    daysOut,
    use: daysOut === null ? null : share(daysOut, counts.daysOwned),
  }
}

const roughly = (count: number) => Math.round(count / step) * step

/** To whole hundredths; null of nothing. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.min(1, Math.round((part / whole) * 100) / 100)
}

export type WaitingCounts = {
  served: number
  daysWaited: number
  waiting: number
  longestDays: number
}

const waitingFields = {
  waiting: Shown,
  /** The longest of those who wait, in days. */
  longestDays: Shown,
  served: Shown,
  /** How long those waited who got something, in days on average. */
  averageDays: Shown,
}
export type WaitingFigures = { [Field in keyof typeof waitingFields]: ShownCount }

export function waitingFigures(counts: WaitingCounts, exact: boolean): WaitingFigures {
  const show = exact ? (count: number): ShownCount => count : shownCount
  const waiting = show(counts.waiting)
  const served = show(counts.served)
  return {
    waiting,
    longestDays: waiting === null || waiting === 0 ? null : counts.longestDays,
    served,
    averageDays:
      served === null || served === 0 ? null : Math.round(counts.daysWaited / counts.served),
  }
}

const NamedType = z.object({ id: Id, names: Names })

export const reportTables = ['months', 'spaces', 'types', 'models', 'waiting'] as const
export const ReportTable = z.enum(reportTables)
export type ReportTable = z.infer<typeof ReportTable>

/** Without a year, the last twelve months. */
export const ReportQuery = z.object({
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  space: Id.optional(),
  type: Id.optional(),
})
export type ReportQuery = z.infer<typeof ReportQuery>

export const LoanReport = z.object({
  from: Day,
  /** The first day after it. */
  until: Day,
  madeAt: z.iso.datetime(),
  /** The years of which there are figures, the latest first. */
  years: z.array(z.int()),
  /** Whether these are exact: those of the reader's own counter. */
  exact: z.boolean(),
  total: LoanFigures,
  months: z.array(LoanFigures.extend({ month: Day })),
  spaces: z.array(LoanFigures.extend({ space: NamedSpace })),
  types: z.array(LoanFigures.extend({ type: NamedType })),
  models: z.array(
    LoanFigures.extend({
      model: z.object({ id: Id, maker: z.string(), name: z.string() }),
      type: NamedType,
    }),
  ),
  waiting: z.array(
    z.object({
      ...waitingFields,
      type: NamedType,
      /** How many there are to lend, and how many of them are free now. */
      items: z.int(),
      free: z.int(),
      /** Somebody waits and none is free: what there are too few of. */
      short: z.boolean(),
    }),
  ),
})
export type LoanReport = z.infer<typeof LoanReport>
