import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { outOfBounds } from './out-of-bounds.ts'
import { spacesQuery } from './queries.ts'
import classes from './today.module.css'

type CoverageFiguresProps = {
  city: { islandPeopleMin: number; islandPeopleMax: number }
  open: readonly { people: number }[]
}

export function CoverageFigures({ city, open }: CoverageFiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const figures = [
    ['open', open.length],
    ['spaces', spaces.length],
    ['out', outOfBounds(open, city).length],
  ] as const
  return (
    <dl className={classes.figures}>
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{t(`today.coverage.${name}`)}</dt>
          <dd>{format.number(figure)}</dd>
        </div>
      ))}
    </dl>
  )
}
