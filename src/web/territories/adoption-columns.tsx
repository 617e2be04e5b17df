import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IslandChange } from '#domain/plan-adoption-changes.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { useFormat } from '#web/ui/format.tsx'
import { fates } from './adoption-address.ts'
import { AdoptionFate } from './adoption-fate.tsx'
import { AdoptionHanging } from './adoption-hanging.tsx'
import { islandWords } from './adoption-names.ts'
import { AdoptionOpening } from './adoption-opening.tsx'
import { AdoptionFlows } from './adoption-flows.tsx'

export function useAdoptionColumns(): readonly TableColumn<IslandChange>[] {
  const { t } = useTranslation()
  const { number } = useFormat()
  return useMemo(
    () => [
      {
        id: 'island',
        head: t('plans.islands.island'),
        fixed: true,
        sortable: true,
        sortBy: ({ before, after }) => (after ?? before)?.number ?? null,
        cell: ({ before, after }) => {
          const called = after ?? before
          return called === null ? null : <strong>{islandWords(called)}</strong>
        },
      },
      {
        id: 'fate',
        head: t('plans.islands.fate'),
        sortable: true,
        sortBy: ({ fate }) => fates.indexOf(fate),
        cell: ({ fate }) => <AdoptionFate fate={fate} />,
      },
      {
        id: 'changes',
        width: '13rem',
        head: t('plans.islands.changes'),
        cell: (island) => <AdoptionFlows island={island} />,
      },
      {
        id: 'before',
        head: t('plans.islands.before'),
        figures: true,
        sortable: true,
        sortBy: ({ before }) => before?.people ?? null,
        cell: ({ before }) => (before === null ? '—' : number(before.people)),
      },
      {
        id: 'after',
        head: t('plans.islands.after'),
        figures: true,
        sortable: true,
        sortBy: ({ after }) => after?.people ?? null,
        cell: ({ after }) => (after === null ? '—' : number(after.people)),
      },
      {
        id: 'hanging',
        width: '16rem',
        head: t('plans.islands.hanging'),
        cell: ({ id }) => <AdoptionHanging island={id} />,
      },
      {
        id: 'opening',
        head: t('plans.islands.opening'),
        cell: ({ id }) => <AdoptionOpening island={id} />,
      },
    ],
    [t, number],
  )
}
