import { Button } from '@mantine/core'
import {
  IconArrowsMove,
  IconCalendarCancel,
  IconCalendarCheck,
  IconChecklist,
  IconPencil,
  IconSend,
  IconUsers,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { textIn } from '#domain/activities/texts.ts'
import { useLanguage } from '#web/language.ts'
import { useMayServe } from './activity-page-can.ts'
import { ActivityStatus } from './activity-page-status.tsx'
import type { ChangeAct } from './change-act.ts'
import { SessionMove } from './sessions-move.tsx'
import { useWhen } from './recurrence-when.ts'
import classes from './sessions.module.css'

type SessionPartProps = {
  session: Occurrence
  now: string
  mayEdit: boolean
  onAct: (act: ChangeAct) => void
  onEdit: () => void
}

/** One session, and what can be done with it. */
export function SessionPart({ session, now, mayEdit, onAct, onEdit }: SessionPartProps) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const when = useWhen()
  const mayServe = useMayServe(session.space.id)
  const [moving, setMoving] = useState(false)
  const { start, end, status, capacity, confirmed, cancelledBecause, own, facilitators } = session
  const isToCome = start > now
  const facts = [
    [t('activities.form.time'), `${when.time(start)}–${when.time(end)}`],
    [
      t('activities.form.where'),
      session.room?.name ?? session.meetingPoint?.words ?? t('activities.form.noRoom'),
    ],
    [t('activities.form.who'), facilitators.map(({ name }) => name).join(', ')],
    [
      t('activities.form.seats'),
      capacity === null
        ? t('activities.page.noLimit')
        : t('activities.sessions.seats', { taken: confirmed, capacity }),
    ],
    [
      t('activities.sessions.ownTitle'),
      own.map((field) => t(`activities.sessions.own.${field}`)).join(', '),
    ],
    [
      t('activities.sessions.because'),
      cancelledBecause === null ? '' : textIn(cancelledBecause, spoken).text,
    ],
  ] as const
  return (
    <div className={classes.part}>
      <ActivityStatus status={status} />
      <dl className={classes.facts}>
        {facts
          .filter(([, words]) => words !== '')
          .map(([what, words]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      {mayEdit && isToCome && (
        <div className={classes.acts}>
          {status === 'draft' && (
            <Button
              leftSection={<IconSend size={18} aria-hidden />}
              onClick={() => onAct({ does: 'publish' })}
            >
              {t('activities.page.publish')}
            </Button>
          )}
          {status === 'cancelled' ? (
            <Button
              leftSection={<IconCalendarCheck size={18} aria-hidden />}
              onClick={() => onAct({ does: 'restore' })}
            >
              {t('activities.sessions.restore')}
            </Button>
          ) : (
            <>
              <Button
                variant="default"
                aria-expanded={moving}
                leftSection={<IconArrowsMove size={18} aria-hidden />}
                onClick={() => setMoving(!moving)}
              >
                {t('activities.sessions.move')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={onEdit}
              >
                {t('activities.page.edit')}
              </Button>
            </>
          )}
          {status === 'published' && (
            <Button
              variant="default"
              leftSection={<IconCalendarCancel size={18} aria-hidden />}
              onClick={() => onAct({ does: 'cancel' })}
            >
              {t('activities.sessions.cancel')}
            </Button>
          )}
        </div>
      )}
      {moving && <SessionMove session={session} onMove={onAct} />}
      {mayServe && (
        <Button
          component={Link}
          to={`/activities/${session.activity}?tab=people&session=${session.id}`}
          variant="default"
          leftSection={<IconUsers size={18} aria-hidden />}
        >
          {t('registrations.title')}
        </Button>
      )}
      {mayServe && session.attendance !== null && (
        <Button
          component={Link}
          to={`/activities/${session.activity}/attendance/${session.id}`}
          variant="default"
          leftSection={<IconChecklist size={18} aria-hidden />}
        >
          {t('activities.sessions.toAttendance')}
        </Button>
      )}
    </div>
  )
}
