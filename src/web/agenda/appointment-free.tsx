import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { timeOf, type LocalTime } from '#domain/activities/local-time.ts'
import type { Day } from '#domain/day.ts'
import { useFormat } from '#web/ui/format.tsx'
import { freeQuery } from './agenda-queries.ts'
import classes from './agenda.module.css'

type Props = {
  space: string
  staff: string
  type: string
  from: Day
  chosen: LocalTime
  onChoose: (at: LocalTime) => void
}

const shown = 6

/** The next times that are free, each a press away. */
export function AppointmentFree({ space, staff, type, from, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const free = useQuery(freeQuery(space, { staff, type, from }))
  const items = free.data?.items.slice(0, shown) ?? []
  if (free.isSuccess && items.length === 0)
    return <p className={classes.quiet}>{t('agenda.free.none')}</p>
  return (
    <fieldset className={classes.free}>
      <legend className={classes.quiet}>{t('agenda.free.title')}</legend>
      {items.map(({ start }) => (
        <Button
          key={start}
          size="compact-md"
          variant={start === chosen ? 'filled' : 'default'}
          aria-pressed={start === chosen}
          onClick={() => onChoose(start)}
        >
          {format.weekday(start.slice(0, 10))}, {timeOf(start)}
        </Button>
      ))}
    </fieldset>
  )
}
