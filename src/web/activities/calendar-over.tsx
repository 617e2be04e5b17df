import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { localIn } from '#domain/activities/local-time.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import type { Space } from '#domain/space.ts'
import { useSession } from '#web/session.ts'
import { useNow } from '#web/ui/now.ts'
import { useMayServe } from './activity-page-can.ts'
import type { CalendarDoing } from './calendar-doing.ts'
import { useSessionWords } from './calendar-session-words.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { useWhen } from './recurrence-when.ts'
import { SessionMove } from './sessions-move.tsx'
import classes from './calendar.module.css'

type CalendarOverProps = {
  doing: CalendarDoing
  mine: readonly Space[]
  onDoing: (doing: CalendarDoing) => void
}

/** What is open over the calendar: a session, where to move it, or how far a change goes. */
export function CalendarOver({ doing, mine, onDoing }: CalendarOverProps) {
  const { t } = useTranslation()
  const close = () => onDoing(null)
  if (doing === null) return null
  const { session } = doing
  if (doing.what === 'change')
    return (
      <ChangeDialog
        space={session.space.id}
        activity={session.activity}
        occurrence={session}
        act={doing.act}
        onDone={close}
      />
    )
  const moving = doing.what === 'move'
  return (
    <Modal
      opened
      onClose={close}
      title={moving ? t('activities.calendar.moving') : session.title}
      closeButtonProps={{ 'aria-label': t('activities.calendar.close') }}
    >
      {moving ? (
        <SessionMove
          session={session}
          onMove={(act) => onDoing({ what: 'change', session, act })}
        />
      ) : (
        <Look
          session={session}
          isMine={mine.some(({ id }) => id === session.space.id)}
          onDoing={onDoing}
        />
      )}
    </Modal>
  )
}

type LookProps = {
  session: Occurrence
  isMine: boolean
  onDoing: (doing: CalendarDoing) => void
}

function Look({ session, isMine, onDoing }: LookProps) {
  const { t } = useTranslation()
  const words = useSessionWords()
  const when = useWhen()
  const { timeZone } = useSession()
  const mayServe = useMayServe(session.space.id)
  const isToCome = session.start > localIn(timeZone, useNow())
  const may = isMine && isToCome && session.status !== 'cancelled'
  const lines = [
    `${when.day(session.start)}, ${words.hours(session)}`,
    `${session.space.name} · ${words.place(session)}`,
    words.kind(session),
    session.facilitators.map(({ name }) => name).join(', '),
    words.seats(session) ?? '',
    session.status === 'published' ? '' : t(`activities.page.status.${session.status}`),
  ].filter((line) => line !== '')
  return (
    <div className={classes.look}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={classes.acts}>
        <Button component={Link} to={`/activities/${session.activity}?session=${session.id}`}>
          {t('activities.calendar.open')}
        </Button>
        {mayServe && session.status !== 'draft' && (
          <Button
            component={Link}
            variant="default"
            to={`/activities/${session.activity}?tab=people&session=${session.id}`}
          >
            {[
              t('registrations.title'),
              words.seats(session),
              session.waiting > 0
                ? t('activities.sessions.waiting', { count: session.waiting })
                : null,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </Button>
        )}
        {may && (
          <>
            <Button variant="default" onClick={() => onDoing({ what: 'move', session })}>
              {t('activities.calendar.move')}
            </Button>
            <Button
              variant="default"
              onClick={() => onDoing({ what: 'change', session, act: { does: 'cancel' } })}
            >
              {t('activities.calendar.cancel')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
