import { SegmentedControl } from '@mantine/core'
import { IconMap2 } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '#domain/coverage-answer.ts'
import { Card } from '#web/ui/card.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import toolbar from '#web/ui/toolbar.module.css'
import { CoverageMapCard } from './coverage-map-card.tsx'
import { divisions, leastCovered, partsOf } from './parts.ts'
import { usePartColumns } from './part-columns.tsx'
import { useView } from './view.ts'
import classes from './coverage.module.css'

const LeastChart = lazy(async () => ({ default: (await import('./least-chart.tsx')).LeastChart }))
const charted = 12

/** The city in parts: on the map, those with least coverage drawn, and all of them in a table. */
export function CoverageParts({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const { division, sort, show, showSorted } = useView()
  const columns = usePartColumns(division)
  const parts = partsOf(coverage, division)
  const least = leastCovered(parts, division, charted)
  const empty = division === 'islands' ? 'noIslands' : 'none'
  return (
    <>
      <div className={toolbar.bar}>
        <SegmentedControl
          aria-label={t('coverage.by.label')}
          value={division}
          data={divisions.map((one) => ({ value: one, label: t(`coverage.by.${one}`) }))}
          onChange={(one) => show({ by: one === 'districts' ? null : one, sort: null })}
        />
      </div>
      <div className={least.length > 1 ? classes.drawn : undefined}>
        <CoverageMapCard coverage={coverage} />
        {least.length > 1 && (
          <Card title={t(`coverage.chart.${division}`)}>
            <div style={{ minHeight: 34 * least.length + 60 }}>
              <Suspense>
                <LeastChart parts={least} division={division} />
              </Suspense>
            </div>
          </Card>
        )}
      </div>
      <DataTable
        caption={t(`coverage.caption.${division}`)}
        columns={columns}
        rows={parts}
        idOf={({ id }) => id}
        sort={sort ?? { column: division === 'islands' ? 'near' : 'either', down: false }}
        onSort={showSorted}
        empty={
          <StateMessage
            icon={<IconMap2 />}
            title={t(`coverage.${empty}Title`)}
            text={t(`coverage.${empty}Text`)}
          />
        }
      />
    </>
  )
}
