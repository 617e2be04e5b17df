import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesBetween, type LocalTime } from '#domain/activities/local-time.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import type { Day } from '#domain/day.ts'
import { api, told } from '#web/client.ts'
import { ClashWords } from './clash-words.tsx'
import { placeAt } from './drag-place.ts'
import { useWhen } from './recurrence-when.ts'
import classes from './drag.module.css'

type DragWatchProps = {
  sessions: readonly Occurrence[]
  on: Day
  axis: 'across' | 'down'
  rows: readonly { id: string; label: string }[]
  /** The room that a row stands for; null where a session keeps its own. */
  roomOf: ((row: string) => string | null) | null
  children: ReactNode
}
type Over = { session: Occurrence; start: LocalTime; room: string | null }

const pauseMs = 120

/** A grid in which whatever is in the way of a session is named while it is dragged. */
export function DragWatch({ sessions, on, axis, rows, roomOf, children }: DragWatchProps) {
  const dragged = useRef<Occurrence | null>(null)
  const [over, setOver] = useState<Over | null>(null)
  const begin = ({ target }: DragEvent) => {
    const box = target instanceof Element ? target.closest('[data-session]') : null
    const id = box?.getAttribute('data-session')
    dragged.current = sessions.find((session) => session.id === id) ?? null
  }
  const follow = (event: DragEvent) => {
    const session = dragged.current
    if (session === null) return
    const place = placeAt(event, { on, axis, rows })
    if (place === null) return
    const { start, row } = place
    const own = session.room?.id ?? null
    const room = row === null || roomOf === null ? own : roomOf(row)
    if (over?.start !== start || over.room !== room) setOver({ session, start, room })
  }
  const end = () => {
    dragged.current = null
    setOver(null)
  }
  return (
    <div onDragStart={begin} onDragOver={follow} onDragEnd={end} onDrop={end}>
      {children}
      {over !== null && <InTheWay over={over} />}
    </div>
  )
}

/** What the api says of the place over which a session is held. */
function InTheWay({ over }: { over: Over }) {
  const { t } = useTranslation()
  const when = useWhen()
  const [{ session, start, room }] = useDebouncedValue(over, pauseMs)
  const json = {
    space: session.space.id,
    starts: [start],
    minutes: minutesBetween(session.start, session.end),
    room,
    facilitators: session.facilitators.map(({ id }) => id),
    exceptOccurrences: [session.id],
  }
  const { data } = useQuery({
    queryKey: ['activities', 'in-the-way', json],
    queryFn: () => told(api.clashes.clashes.$post({ json })),
    staleTime: 15_000,
    gcTime: 20_000,
  })
  if (data === undefined) return null
  const { clashes } = data
  const isHard = clashes.some((clash) => clash.with.hard)
  return (
    <output className={classes.over} data-tone={isHard ? 'hard' : undefined}>
      {clashes.length > 0 ? (
        <IconAlertTriangle size={20} aria-hidden />
      ) : (
        <IconCircleCheck size={20} aria-hidden />
      )}
      <span>
        <strong>{when.moment(start)}</strong>{' '}
        {clashes.length === 0
          ? t('activities.calendar.nothingInTheWay')
          : clashes
              .slice(0, 2)
              .map((clash) => (
                <ClashWords key={`${clash.who.id} ${clash.with.start}`} clash={clash} />
              ))}
      </span>
    </output>
  )
}
