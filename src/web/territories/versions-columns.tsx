import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanDifference } from '#domain/plan-difference.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './versions.module.css'

export type Moved = PlanDifference['moved'][number]

export function useMovedColumns(names: ReadonlyMap<string, string>): readonly TableColumn<Moved>[] {
  const { t } = useTranslation()
  const { number } = useFormat()
  return useMemo<readonly TableColumn<Moved>[]>(() => {
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
}
