import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, timeOf } from '#domain/activities/local-time.ts'
import type { FreeTime } from '#domain/activities/free.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './finder.module.css'

type FinderTimesProps = {
  items: readonly FreeTime[]
  chosen: string | null
  onChoose: (start: string) => void
  /** What the chosen time asks for, beside its day. */
  asks: ReactNode
}

/** Free times, by day. */
export function FinderTimes({ items, chosen, onChoose, asks }: FinderTimesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const days = [...new Set(items.map(({ start }) => dayOf(start)))]
  return (
    <ul className={classes.times} aria-label={t('activities.finder.times')}>
      {days.map((day) => (
        <li key={day} className={classes.day}>
          <span className={classes.dayName}>{format.weekday(day)}</span>
          <div className={classes.slots}>
            {items
              .filter(({ start }) => dayOf(start) === day)
              .map(({ start, end }) => (
                <Button
                  key={start}
                  variant={start === chosen ? 'filled' : 'default'}
                  aria-label={t('activities.finder.take', {
                    day: format.weekday(day),
                    time: `${timeOf(start)}–${timeOf(end)}`,
                  })}
                  onClick={() => onChoose(start)}
                >
                  {`${timeOf(start)}–${timeOf(end)}`}
                </Button>
              ))}
          </div>
          {chosen !== null && dayOf(chosen) === day && <div className={classes.asks}>{asks}</div>}
        </li>
      ))}
    </ul>
  )
}
