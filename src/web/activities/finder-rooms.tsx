import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconDoor, IconDoorOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { timeOf } from '#domain/activities/local-time.ts'
import { useFormat } from '#web/ui/format.tsx'
import { roomsThenQuery } from './finder-query.ts'
import classes from './finder.module.css'

const met = (title: HTMLElement | null) => title?.focus()

type FinderRoomsProps = {
  space: string
  start: string
  minutes: number
  onPick: (room: string | null) => void
}

/** At the chosen time, which rooms there are: one is chosen with it, or none. */
export function FinderRooms({ space, start, minutes, onPick }: FinderRoomsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: rooms } = useQuery(roomsThenQuery(space, start, minutes))
  if (rooms === undefined) return null
  const when = `${format.weekday(start.slice(0, 10))}, ${timeOf(start)}`
  return (
    <section className={classes.rooms}>
      <h3 key={start} ref={met} tabIndex={-1}>
        {t('activities.finder.whichRoom', { when })}
      </h3>
      <ul>
        {rooms.map(({ id, name, capacity, taken }) => (
          <li key={id}>
            {taken === null ? (
              <IconDoor size={18} aria-hidden />
            ) : (
              <IconDoorOff size={18} aria-hidden />
            )}
            <span className={classes.room}>
              {t('activities.form.roomOf', { name, capacity: format.number(capacity) })}
            </span>
            {taken === null ? (
              <Button
                variant="light"
                aria-label={t('activities.finder.takeRoom', { name })}
                onClick={() => onPick(id)}
              >
                {t('activities.finder.choose')}
              </Button>
            ) : (
              <span className={classes.quiet}>
                {t('activities.finder.taken', {
                  from: timeOf(taken.start),
                  until: timeOf(taken.end),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => onPick(null)}>
        {t('activities.finder.noRoom')}
      </Button>
    </section>
  )
}
