import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoanReport } from '#domain/equipment/figures.ts'
import { ReportSection } from './report-section.tsx'
import { useLoanColumns } from './report-columns.tsx'
import { useFigureWords } from './figure-words.ts'
import classes from './reports.module.css'

const MonthsChart = lazy(async () => ({
  default: (await import('./months-chart.tsx')).MonthsChart,
}))

/** Month after month, drawn and in a table. */
export function ReportMonths({ report }: { report: LoanReport }) {
  const { t } = useTranslation()
  const { month: monthWords } = useFigureWords()
  const columns = useLoanColumns<LoanReport['months'][number]>(
    t('reports.head.month'),
    ({ month }) => monthWords(month),
    ({ month }) => month,
  )
  return (
    <ReportSection
      table="months"
      from={report.from}
      columns={columns}
      rows={report.months}
      idOf={({ month }) => month}
    >
      <div className={classes.chart}>
        <Suspense>
          <MonthsChart months={report.months} />
        </Suspense>
      </div>
    </ReportSection>
  )
}
