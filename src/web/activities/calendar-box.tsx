import { UnstyledButton } from '@mantine/core'
import type { ScheduleEventData } from '@mantine/schedule'
import { IconAdjustments } from '@tabler/icons-react'
import type { ComponentPropsWithoutRef } from 'react'
import { useTranslation } from 'react-i18next'
import { timeOf } from '#domain/activities/local-time.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { KindIcon } from './calendar-kind.tsx'
import { useSessionWords } from './calendar-session-words.ts'
import classes from './calendar-box.module.css'
import kinds from './calendar-kinds.module.css'

type BoxProps = ComponentPropsWithoutRef<'button'> & {
  event: ScheduleEventData
  session: Occurrence | undefined
  onMove: ((session: Occurrence) => void) | null
}

/** A session in the grid; `m` moves the one that has the keyboard. */
export function CalendarBox({ event, session, onMove, ...props }: BoxProps) {
  const { t } = useTranslation()
  const words = useSessionWords()
  if (session === undefined)
    return (
      <UnstyledButton
        {...props}
        className={`${props.className ?? ''} ${classes.holiday}`}
        aria-label={t('activities.calendar.holiday', { name: event.title })}
      />
    )
  return (
    <UnstyledButton
      {...props}
      className={`${props.className ?? ''} ${kinds.kind} ${classes.box}`}
      data-session={session.id}
      data-kind={session.kind.code ?? undefined}
      data-status={session.status}
      title={words.whole(session)}
      // What is written in the box is its name; the whole of it describes it.
      aria-label={undefined}
      onKeyDown={(pressed) => {
        props.onKeyDown?.(pressed)
        const bare = !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey
        if (pressed.key.toLowerCase() !== 'm' || !bare || onMove === null) return
        pressed.preventDefault()
        onMove(session)
      }}
    />
  )
}

/** What stands in a box that has some height. */
export function BoxBody({ session }: { session: Occurrence }) {
  const { t } = useTranslation()
  const words = useSessionWords()
  const { seats, place, hours } = words
  return (
    <span className={classes.body}>
      <span className={classes.line}>
        <KindIcon code={session.kind.code} size={14} />
        <span className={classes.time}>{hours(session)}</span>
        {session.own.length > 0 && <IconAdjustments size={14} aria-hidden />}
      </span>
      {session.status !== 'published' && (
        <span className={classes.state}>{t(`activities.page.status.${session.status}`)}</span>
      )}
      <span className={classes.title} lang={session.titleLanguage}>
        {session.title}
      </span>
      <span>{[place(session), seats(session)].filter((part) => part !== null).join(' · ')}</span>
    </span>
  )
}

/** The same in one line, as in a month or a row of rooms. */
export function BoxLine({ session }: { session: Occurrence }) {
  const { t } = useTranslation()
  return (
    <span className={classes.flat} data-line>
      <KindIcon code={session.kind.code} size={14} />
      <span className={classes.time}>{timeOf(session.start)}</span>
      {session.status !== 'published' && (
        <span className={classes.state}>{t(`activities.page.status.${session.status}`)}</span>
      )}
      <span className={classes.title} lang={session.titleLanguage}>
        {session.title}
      </span>
      {session.capacity !== null && (
        <span className={classes.time}>
          {t('activities.calendar.seatsShort', {
            taken: session.confirmed,
            capacity: session.capacity,
          })}
        </span>
      )}
    </span>
  )
}
