import { Button, Loader, Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { dayIn } from '#domain/day.ts'
import type { FormFields } from './form-fields.ts'
import { FinderFields } from './finder-fields.tsx'
import { freeTimesQuery, type FinderWanted } from './finder-query.ts'
import { FinderRooms } from './finder-rooms.tsx'
import { FinderTimes } from './finder-times.tsx'
import classes from './finder.module.css'

/** A time that was chosen, with the room and the people that are free then. */
export type Found = {
  start: string
  minutes: number
  room: string
  people: FormFields['facilitators']
}

type FinderDialogProps = {
  begin: Pick<FinderWanted, 'space'> & Partial<FinderWanted>
  onFound: (found: Found) => void
  onClose: () => void
}

/** When a room and whoever leads are free together, while the space is open. */
export function FinderDialog({ begin, onFound, onClose }: FinderDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [wanted, setWanted] = useState<FinderWanted>(() => {
    const today = dayIn(format.timeZone, new Date())
    const { from = today } = begin
    return { ...nothingSaid, ...begin, from: from < today ? today : from }
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const [settled] = useDebouncedValue(wanted, 200)
  const { data: found, isFetching, error, refetch } = useQuery(freeTimesQuery(settled))
  const set = (change: Partial<FinderWanted>) => {
    setChosen(null)
    setWanted({ ...wanted, ...change })
  }
  const take = (start: string, room: string) =>
    onFound({ start, room, minutes: wanted.minutes, people: wanted.people })
  const until = found === undefined ? '' : format.day(found.until)
  const none = found?.items.length === 0
  return (
    <Modal
      opened
      size="46rem"
      onClose={onClose}
      title={t('activities.finder.title')}
      closeButtonProps={{ 'aria-label': t('activities.calendar.close') }}
    >
      <div className={classes.finder}>
        <FinderFields wanted={wanted} set={set} />
        <p role="status" className={classes.quiet}>
          {error !== null
            ? t('activities.finder.failed')
            : found === undefined
              ? t('activities.finder.looking')
              : none
                ? t('activities.finder.none', { until })
                : t('activities.finder.found', { count: found.items.length, until })}{' '}
          {isFetching && <Loader size={14} aria-hidden />}
        </p>
        {error !== null && (
          <Button variant="default" onClick={() => void refetch()}>
            {t('shell.tryAgain')}
          </Button>
        )}
        {error === null && found !== undefined && !none && (
          <FinderTimes
            items={found.items}
            chosen={chosen}
            onChoose={(start) => {
              if (wanted.room === '') setChosen(start)
              else take(start, wanted.room)
            }}
            asks={
              chosen !== null && (
                <FinderRooms
                  space={wanted.space}
                  start={chosen}
                  minutes={wanted.minutes}
                  onPick={(room) => take(chosen, room ?? '')}
                />
              )
            }
          />
        )}
      </div>
    </Modal>
  )
}

const nothingSaid: Omit<FinderWanted, 'space'> = {
  room: '',
  people: [],
  minutes: 90,
  setUpMinutes: 0,
  clearUpMinutes: 0,
  from: '',
  part: 'any',
  weekdays: [],
  except: null,
}
