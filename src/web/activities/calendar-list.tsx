import { UnstyledButton } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '#domain/activities/holiday.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import type { Day } from '#domain/day.ts'
import { useLanguage } from '#web/language.ts'
import { useFormat } from '#web/ui/format.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { KindIcon } from './calendar-kind.tsx'
import { useSessionWords } from './calendar-session-words.ts'
import classes from './calendar-list.module.css'
import kinds from './calendar-kinds.module.css'

type CalendarListProps = {
  sessions: readonly Occurrence[]
  holidays: readonly Holiday[]
  today: Day
  /** Where the sessions are of several spaces, each says its own. */
  saysSpace: boolean
  mayMove: (session: Occurrence) => boolean
  onOpen: (session: Occurrence) => void
  onMove: (session: Occurrence) => void
}

/** The same sessions by day, in words: for whoever reads rather than looks. */
export function CalendarList(props: CalendarListProps) {
  const { sessions, holidays, today, saysSpace, mayMove, onOpen, onMove } = props
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const format = useFormat()
  const words = useSessionWords()
  const days = new Map<Day, Occurrence[]>()
  for (const session of sessions) {
    const day = session.start.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), session])
  }
  if (sessions.length === 0)
    return (
      <StateMessage
        icon={<IconCalendarOff size={28} />}
        title={t('activities.calendar.none')}
        text={t('activities.calendar.noneText')}
      />
    )
  return (
    <div className={classes.list}>
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`} className={classes.day} data-today={day === today || undefined}>
            {format.weekday(day)}
            {day === today && <span>{t('activities.calendar.todayMark')}</span>}
            {holidays
              .filter(({ from, until }) => from <= day && day < until)
              .map(({ id, names }) => (
                <span key={id} className={classes.holiday}>
                  {names[spoken]}
                </span>
              ))}
          </h3>
          <ul>
            {ofDay.map((session) => (
              <li key={session.id}>
                <UnstyledButton
                  className={`${classes.row} ${kinds.kind}`}
                  data-kind={session.kind.code ?? undefined}
                  data-status={session.status}
                  onClick={() => onOpen(session)}
                  onKeyDown={(event) => {
                    const bare = !event.ctrlKey && !event.metaKey && !event.altKey
                    if (event.key.toLowerCase() !== 'm' || !bare || !mayMove(session)) return
                    event.preventDefault()
                    onMove(session)
                  }}
                >
                  <span className={classes.hours}>{words.hours(session)}</span>
                  <span className={classes.kind}>
                    <KindIcon code={session.kind.code} />
                  </span>
                  <span className={classes.what}>
                    <strong lang={session.titleLanguage}>{session.title}</strong>
                    <span>
                      {[
                        words.kind(session),
                        saysSpace ? session.space.name : null,
                        words.place(session),
                        session.facilitators.map(({ name }) => name).join(', '),
                      ]
                        .filter((part) => part !== null && part !== '')
                        .join(' · ')}
                    </span>
                  </span>
                  <span className={classes.seats}>
                    {session.status !== 'published' && (
                      <b>{t(`activities.page.status.${session.status}`)}</b>
                    )}
                    {session.own.length > 0 && <i>{t('activities.calendar.own')}</i>}
                    <span>{words.seats(session)}</span>
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
