import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { localIn } from '#domain/activities/local-time.ts'
import { openingOn } from '#domain/opening-hours-rules.ts'
import type { Space } from '#domain/space.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useLanguage } from '#web/language.ts'
import { useNow } from '#web/ui/now.ts'
import { useCalendarView } from './calendar-address.ts'
import { movedTo, newAddress, type CalendarDoing } from './calendar-doing.ts'
import { closedEvents, holidaysOf, noRoom } from './calendar-events.ts'
import type { GridProps } from './calendar-grid-parts.tsx'
import { CalendarList } from './calendar-list.tsx'
import { CalendarMonth, mostInMonth } from './calendar-month.tsx'
import { holidaysQuery, occurrencesQuery } from './calendar-queries.ts'
import { CalendarRooms } from './calendar-rooms.tsx'
import { daysOf, rangeOf } from './calendar-view.ts'
import { CalendarHours } from './calendar-week.tsx'
import { spaceRoomsQuery } from './form-queries.ts'
import classes from './calendar.module.css'

type CalendarBoardProps = {
  /** The spaces whose programme one may change. */
  mine: readonly Space[]
  onDoing: (doing: CalendarDoing) => void
}

/** The look that the address asks for; where a grid cannot show so much, the list does. */
export function CalendarBoard({ mine, onDoing }: CalendarBoardProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { spoken } = useLanguage()
  const { view, today, timeZone, show } = useCalendarView()
  const now = localIn(timeZone, useNow())
  const { data } = useSuspenseQuery(occurrencesQuery(view, spoken))
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const range = rangeOf(view)
  const { data: everyHoliday = [] } = useQuery(holidaysQuery(range))
  const { data: space } = useQuery(spaceRoomsQuery(view.space ?? ''))
  const here = spaces.find(({ id }) => id === view.space)
  const holidays =
    here === undefined
      ? everyHoliday.filter(({ scope }) => scope !== 'space' && scope !== 'district')
      : holidaysOf(everyHoliday, here)
  const mayChange = (id: string) => mine.some((one) => one.id === id)
  const mayMove = (session: Occurrence) =>
    mayChange(session.space.id) && session.start > now && session.status !== 'cancelled'
  const grid: GridProps = {
    sessions: data.items,
    mayMove,
    onOpen: (session) => onDoing({ what: 'look', session }),
    onMove: (session) => onDoing({ what: 'move', session }),
    onDrop: (session, to) => {
      const act = movedTo(session, to)
      if (act !== null) onDoing({ what: 'change', session, act })
    },
    onNew:
      view.space !== null && mayChange(view.space)
        ? (at) => void navigate(newAddress(view.space ?? '', at))
        : null,
  }
  const { look, on } = view
  const many = look === 'month' && data.items.length > mostInMonth
  const isGrid = look !== 'list' && look !== 'agenda' && !many
  const onDay = (day: string) => show({ view: 'day', on: day }, { step: true })
  return (
    <>
      {many && (
        <p className={classes.note}>
          {t('activities.calendar.many', { count: data.items.length })}
        </p>
      )}
      {data.more && <p className={classes.note}>{t('activities.calendar.cut')}</p>}
      {view.space === null && isGrid && look !== 'day' && look !== 'month' && (
        <p className={classes.note}>{t('activities.calendar.cityDay')}</p>
      )}
      {isGrid && look === 'month' ? (
        <CalendarMonth {...grid} on={on} holidays={holidays} onDay={onDay} />
      ) : isGrid && view.space === null && look === 'day' ? (
        <CalendarRooms
          {...grid}
          // The rows are spaces: a session changes its hour there, and never its space.
          onDrop={(session, { start, end }) =>
            grid.onDrop(session, { start, end, room: session.room?.id ?? null })
          }
          look="day"
          on={on}
          head={t('activities.calendar.spaces')}
          isOfRooms={false}
          rows={spaces
            .filter(({ closedOn }) => closedOn === null)
            .map(({ id, name }) => ({ id, label: name }))}
          rowOf={(session) => session.space.id}
          closed={[]}
          open={[]}
        />
      ) : isGrid && space !== undefined && (look === 'rooms-day' || look === 'rooms-week') ? (
        <CalendarRooms
          {...grid}
          look={look === 'rooms-day' ? 'day' : 'week'}
          on={on}
          head={t('activities.calendar.grid.rooms')}
          isOfRooms
          rows={[
            ...space.rooms.map(({ id, name }) => ({ id, label: name })),
            { id: noRoom, label: t('activities.calendar.noRoom') },
          ]}
          rowOf={(session) => session.room?.id ?? noRoom}
          closed={closedEvents(space, holidays, {
            days: daysOf(range),
            rows: space.rooms.map(({ id }) => id),
            label: t('activities.calendar.closed'),
          })}
          open={daysOf(range).flatMap((day) => openingOn(space, day).intervals)}
        />
      ) : isGrid && space !== undefined && (look === 'day' || look === 'week') ? (
        <CalendarHours
          {...grid}
          look={look}
          on={on}
          range={range}
          space={space}
          holidays={holidays}
          onDay={onDay}
        />
      ) : (
        <CalendarList
          sessions={data.items}
          holidays={holidays}
          today={today}
          saysSpace={view.space === null}
          mayMove={mayMove}
          onOpen={grid.onOpen}
          onMove={grid.onMove}
        />
      )}
    </>
  )
}
