import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { PlanDifference } from '#domain/plan-difference.ts'
import { sortIn, sortParameter, type TableColumn } from '#web/ui/data-table-columns.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { useFormat } from '#web/ui/format.tsx'
import classes from './versions.module.css'

type Moved = PlanDifference['moved'][number]
type VersionsMovedProps = { moved: readonly Moved[]; names: ReadonlyMap<string, string> }

/** Sections in other hands, by where they were and where they are. */
export function VersionsMoved({ moved, names }: VersionsMovedProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [parameters, setParameters] = useSearchParams()
  const columns = useMemo((): readonly TableColumn<Moved>[] => {
    const island = (id: string | null) => names.get(id ?? '') ?? t('plans.versions.none')
    return [
      {
        id: 'from',
        head: t('plans.difference.from'),
        sortable: true,
        sortBy: ({ from }) => island(from),
        cell: ({ from }) => island(from),
      },
      {
        id: 'to',
        head: t('plans.difference.to'),
        sortable: true,
        sortBy: ({ to }) => island(to),
        cell: ({ to }) => <strong>{island(to)}</strong>,
      },
      {
        id: 'people',
        head: t('plans.difference.peopleHead'),
        figures: true,
        sortable: true,
        sortBy: ({ people }) => people,
        cell: ({ people }) => number(people),
      },
      {
        id: 'sections',
        head: t('plans.difference.sectionsHead'),
        sortable: true,
        sortBy: ({ sections }) => sections.length,
        cell: ({ sections }) => (
          <details className={classes.sections}>
            <summary>{t('plans.difference.show', { count: sections.length })}</summary>
            <p>{sections.join(', ')}</p>
          </details>
        ),
      },
    ]
  }, [t, number, names])
  return (
    <section aria-labelledby="moved">
      <h3 id="moved" className={classes.title}>
        {t('plans.difference.moved')}
      </h3>
      <DataTable
        caption={t('plans.difference.moved')}
        columns={columns}
        rows={moved}
        idOf={({ from, to }) => `${from} ${to}`}
        sort={sortIn(parameters.get('sort')) ?? { column: 'people', down: true }}
        onSort={(sort) =>
          setParameters(
            (now) => {
              const next = new URLSearchParams(now)
              next.set('sort', sortParameter(sort))
              return next
            },
            { replace: true, preventScrollReset: true },
          )
        }
        empty={null}
      />
    </section>
  )
}
