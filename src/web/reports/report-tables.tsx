import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoanReport } from '#domain/equipment/figures.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useFigureWords } from './figure-words.ts'
import type { NamedBar } from './names-chart.tsx'
import { useLoanColumns } from './report-columns.tsx'
import { ReportSection } from './report-section.tsx'
import { ReportWaiting } from './report-waiting.tsx'
import classes from './reports.module.css'

const NamesChart = lazy(async () => ({ default: (await import('./names-chart.tsx')).NamesChart }))
const charted = 10

const modelName = ({ model }: LoanReport['models'][number]) => `${model.maker} ${model.name}`.trim()

/** By what was lent, where, how much each model is used, and what there is too little of. */
export function ReportTables({ report }: { report: LoanReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { typeName } = useFigureWords()
  const types = useLoanColumns<LoanReport['types'][number]>(t('reports.head.type'), ({ type }) =>
    typeName(type.names),
  )
  const spaces = useLoanColumns<LoanReport['spaces'][number]>(
    t('reports.head.space'),
    ({ space }) => space.name,
  )
  const models = useLoanColumns<LoanReport['models'][number]>(
    t('reports.head.model'),
    (row) => `${modelName(row)} · ${typeName(row.type.names)}`,
  )
  const { from } = report
  return (
    <>
      <ReportSection
        table="types"
        from={from}
        columns={types}
        rows={report.types}
        idOf={({ type }) => type.id}
      >
        <Drawn
          bars={firstOf(report.types, ({ type, loans }) => [typeName(type.names), loans])}
          says={t('reports.total.loans')}
          words={format.number}
        />
      </ReportSection>
      <ReportWaiting report={report} />
      <ReportSection
        table="models"
        from={from}
        columns={models}
        rows={report.models}
        idOf={({ model }) => model.id}
      >
        <Drawn
          bars={firstOf(report.models, (row) => [modelName(row), row.use])}
          says={t('reports.head.use')}
          words={format.percent}
        />
      </ReportSection>
      <ReportSection
        table="spaces"
        from={from}
        columns={spaces}
        rows={report.spaces}
        idOf={({ space }) => space.id}
      />
    </>
  )
}

/** Those that have something to draw: what is hidden has no bar. */
function firstOf<Row>(
  rows: readonly Row[],
  bar: (row: Row) => readonly [name: string, value: number | null],
): NamedBar[] {
  return rows
    .flatMap((row) => {
      const [name, value] = bar(row)
      return value === null || value === 0 ? [] : [{ name, value }]
    })
    .slice(0, charted)
}

type DrawnProps = { bars: NamedBar[]; says: string; words: (value: number) => string }

function Drawn({ bars, says, words }: DrawnProps) {
  if (bars.length < 2) return null
  return (
    <div className={classes.chart} style={{ minHeight: 30 * bars.length + 60 }}>
      <Suspense>
        <NamesChart bars={bars} says={says} words={words} />
      </Suspense>
    </div>
  )
}
