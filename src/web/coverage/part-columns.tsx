import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { useFormat } from '#web/ui/format.tsx'
import { share, type Division, type Part } from './parts.ts'
import { ShareBar } from './share-bar.tsx'
import classes from './coverage.module.css'

const measures = [
  ['open', 'inOpenIslands'],
  ['near', 'nearSpaces'],
  ['either', 'either'],
] as const

export function usePartColumns(division: Division): readonly TableColumn<Part>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => {
    // An open island covers all its people and another one none: the walk alone tells them apart.
    const told = division === 'islands' ? measures.slice(1, 2) : measures
    const column = ([id, figure]: (typeof measures)[number]): TableColumn<Part> => ({
      id,
      head: t(`coverage.head.${id}`),
      sortable: true,
      figures: true,
      sortBy: (part) => share(part[figure], part.people),
      cell: (part) => <ShareBar measure={id} share={share(part[figure], part.people)} />,
    })
    return [
      {
        id: 'name',
        head: t(`coverage.head.${division}`),
        fixed: true,
        sortable: true,
        sortBy: ({ name }) => name,
        cell: ({ name, state }) => (
          <>
            {name}
            {state !== null && <span className={classes.state}>{t(`coverage.${state}`)}</span>}
          </>
        ),
      },
      {
        id: 'people',
        head: t('coverage.head.people'),
        sortable: true,
        figures: true,
        sortBy: ({ people }) => people,
        cell: ({ people }) => format.number(people),
      },
      ...told.map(column),
      {
        id: 'away',
        head: t('coverage.head.away'),
        sortable: true,
        figures: true,
        sortBy: (part) => leftOut(part, division),
        cell: (part) => format.number(leftOut(part, division)),
      },
    ]
  }, [t, format, division])
}

function leftOut(part: Part, division: Division): number {
  return part.people - (division === 'islands' ? part.nearSpaces : part.either)
}
