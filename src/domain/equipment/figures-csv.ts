import { buildCsv, type Cell } from '#domain/csv.ts'
import type { Language } from '#domain/session.ts'
import type { LoanFigures, LoanReport, ReportTable } from './figures.ts'

const figureColumns = ['loans', 'returns', 'late', 'late_share', 'days_out', 'use'] as const

/** A count that is not told, for a spreadsheet: `1-7` would be read as a day in July. */
const hidden = '<8'

const cellsOf = ({ loans, returns, late, lateShare, daysOut, use }: LoanFigures): Cell[] => [
  loans ?? hidden,
  returns ?? hidden,
  late ?? hidden,
  lateShare ?? '',
  daysOut ?? '',
  use ?? '',
]

/** The same figures as on the screen, one table of them. */
export function reportCsv(report: LoanReport, table: ReportTable, language: Language): string {
  switch (table) {
    case 'months':
      return buildCsv(
        ['month', ...figureColumns],
        report.months.map((row) => [row.month.slice(0, 7), ...cellsOf(row)]),
      )
    case 'spaces':
      return buildCsv(
        ['space', ...figureColumns],
        report.spaces.map((row) => [row.space.name, ...cellsOf(row)]),
      )
    case 'types':
      return buildCsv(
        ['type', ...figureColumns],
        report.types.map((row) => [row.type.names[language], ...cellsOf(row)]),
      )
    case 'models':
      return buildCsv(
        ['type', 'maker', 'model', ...figureColumns],
        report.models.map((row) => [
          row.type.names[language],
          row.model.maker,
          row.model.name,
          ...cellsOf(row),
        ]),
      )
    case 'waiting':
    default:
      return waitingCsv(report, language)
  }
}

function waitingCsv({ waiting }: LoanReport, language: Language): string {
  return buildCsv(
    ['type', 'waiting', 'longest_days', 'served', 'average_days', 'items', 'free', 'too_few'],
    waiting.map((row) => [
      row.type.names[language],
      row.waiting ?? hidden,
      row.longestDays ?? '',
      row.served ?? hidden,
      row.averageDays ?? '',
      row.items,
      row.free,
      row.short,
    ]),
  )
}
