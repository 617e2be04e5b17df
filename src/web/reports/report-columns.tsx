import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoanFigures } from '#domain/equipment/figures.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { useFigureWords } from './figure-words.ts'

const figures = [
  ['loans', 'count'],
  ['returns', 'count'],
  ['late', 'count'],
  ['lateShare', 'share'],
  ['daysOut', 'days'],
  ['use', 'share'],
] as const

/** What every table of loans tells of its rows; the first column says what they are. */
export function useLoanColumns<Row extends LoanFigures>(
  head: string,
  name: (row: Row) => string,
  sortBy: (row: Row) => string = name,
): readonly TableColumn<Row>[] {
  const { t } = useTranslation()
  const say = useFigureWords()
  return useMemo(
    () => [
      {
        id: 'name',
        head,
        fixed: true,
        sortable: true,
        sortBy,
        cell: name,
      },
      ...figures.map(([id, kind]): TableColumn<Row> => ({
        id,
        head: t(`reports.head.${id}`),
        figures: true,
        sortable: true,
        sortBy: (row) => row[id],
        cell: (row) => say[kind](row[id]),
      })),
    ],
    [t, say, name, sortBy, head],
  )
}
