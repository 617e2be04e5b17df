import { IconAlertCircle, IconCheck, IconPinned } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { useFormat } from '#web/ui/format.tsx'
import { ActivityStatus } from './activity-page-status.tsx'
import { useWhen } from './recurrence-when.ts'
import classes from './sessions.module.css'

type SessionsTableProps = {
  sessions: readonly Occurrence[]
  now: string
  onChoose: (session: string) => void
}

/** Sessions by time: where, who, how many, and what each has of its own. */
export function SessionsTable({ sessions, now, onChoose }: SessionsTableProps) {
  const { t } = useTranslation()
  const when = useWhen()
  const format = useFormat()
  const columns = ['when', 'place', 'who', 'seats', 'state'] as const
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`activities.sessions.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => {
          const { id, start, end, room, meetingPoint, facilitators, capacity } = session
          return (
            <tr key={id} data-past={end <= now || undefined}>
              <td>
                <button type="button" className={classes.open} onClick={() => onChoose(id)}>
                  <strong>{when.dayAndYear(start)}</strong> {when.time(start)}–{when.time(end)}
                </button>
                {session.own.length > 0 && (
                  <span className={classes.own}>
                    <IconPinned size={15} aria-hidden />
                    {session.own.map((field) => t(`activities.sessions.own.${field}`)).join(', ')}
                  </span>
                )}
              </td>
              <td>{room?.name ?? meetingPoint?.words ?? t('activities.form.noRoom')}</td>
              <td>{facilitators.map(({ name }) => name).join(', ')}</td>
              <td data-column="seats">
                {capacity === null
                  ? format.number(session.confirmed)
                  : t('activities.sessions.seats', { taken: session.confirmed, capacity })}
                {session.waiting > 0 && (
                  <span className={classes.waiting}>
                    {t('activities.sessions.waiting', { count: session.waiting })}
                  </span>
                )}
              </td>
              <td>
                <span className={classes.states}>
                  <ActivityStatus status={session.status} />
                  <Attendance attendance={session.attendance} />
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Attendance({ attendance }: Pick<Occurrence, 'attendance'>) {
  const { t } = useTranslation()
  if (attendance === null) return null
  const Icon = attendance === 'missing' ? IconAlertCircle : IconCheck
  return (
    <span className={classes.attendance} data-attendance={attendance}>
      <Icon size={16} aria-hidden />
      {t(`activities.sessions.attendance.${attendance}`)}
    </span>
  )
}
