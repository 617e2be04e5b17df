import { IconAlertTriangle } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoanReport } from '#domain/equipment/figures.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { useFigureWords } from './figure-words.ts'
import { ReportSection } from './report-section.tsx'
import classes from './reports.module.css'

type Row = LoanReport['waiting'][number]

function Name({ name, short }: { name: string; short: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {name}
      {short && (
        <span className={classes.short}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('reports.short')}
        </span>
      )}
    </>
  )
}

/** How long one waits, and what there is too little of: somebody waits and none is free. */
export function ReportWaiting({ report }: { report: LoanReport }) {
  const { t } = useTranslation()
  const say = useFigureWords()
  const columns = useMemo(() => columnsOf(t, say), [t, say])
  // What there is too little of comes first; within it, as it is shown.
  const rows = report.waiting.toSorted(
    (a, b) => Number(b.short) - Number(a.short) || (b.averageDays ?? 0) - (a.averageDays ?? 0),
  )
  return (
    <ReportSection
      table="waiting"
      from={report.from}
      columns={columns}
      rows={rows}
      idOf={({ type }) => type.id}
    />
  )
}

function columnsOf(t: TFunction, say: ReturnType<typeof useFigureWords>): TableColumn<Row>[] {
  return [
    {
      id: 'name',
      head: t('reports.head.type'),
      fixed: true,
      sortable: true,
      sortBy: ({ type }) => say.typeName(type.names),
      cell: ({ type, short }) => <Name name={say.typeName(type.names)} short={short} />,
    },
    ...(
      [
        ['waiting', 'count'],
        ['longestDays', 'days'],
        ['averageDays', 'days'],
        ['served', 'count'],
        ['free', 'count'],
        ['items', 'count'],
      ] as const
    ).map(([id, kind]): TableColumn<Row> => ({
      id,
      head: t(`reports.head.${id}`),
      figures: true,
      sortable: true,
      sortBy: (row) => row[id],
      cell: (row) => say[kind](row[id]),
    })),
  ]
}
