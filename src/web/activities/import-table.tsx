import { Checkbox } from '@mantine/core'
import {
  IconCalendarPlus,
  IconCalendarX,
  IconCheck,
  IconCircleOff,
  IconPencil,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportedEvent } from '#domain/activities/import.ts'
import { useFormat } from '#web/ui/format.tsx'
import { isBlocked, isOffered } from './import-calls.ts'
import { ImportRemarks } from './import-remarks.tsx'
import { useWhen } from './recurrence-when.ts'
import classes from './import.module.css'

type ImportTableProps = {
  events: readonly ImportedEvent[]
  publishes: boolean
  leftOut: ReadonlySet<string>
  onLeave: (uid: string, leaves: boolean) => void
}

const icons = {
  adds: IconCalendarPlus,
  changes: IconPencil,
  cancels: IconCalendarX,
  nothing: IconCheck,
  refused: IconCircleOff,
}

/** Entry by entry, what becomes of it; whatever is to be done can be left out. */
export function ImportTable({ events, publishes, leftOut, onLeave }: ImportTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const when = useWhen()
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('activities.import.events')}>
        <thead>
          <tr>
            <th scope="col">{t('activities.import.columns.take')}</th>
            <th scope="col">{t('activities.import.columns.title')}</th>
            <th scope="col">{t('activities.import.columns.start')}</th>
            <th scope="col" className={classes.figure}>
              {t('activities.import.columns.sessions')}
            </th>
            <th scope="col">{t('activities.import.columns.does')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event, place) => {
            const { uid, title, start, sessions, does } = event
            const Icon = icons[does]
            const named = title === '' ? t('activities.import.untitled') : title
            return (
              // An entry without an identifier of its own is known by its place.
              <tr
                key={uid === '' ? `${place}` : uid}
                data-blocked={isBlocked(event, publishes) || undefined}
              >
                <td>
                  {isOffered(event) && (
                    <Checkbox
                      aria-label={t('activities.import.take', { title: named })}
                      checked={!leftOut.has(uid)}
                      onChange={({ currentTarget }) => onLeave(uid, !currentTarget.checked)}
                    />
                  )}
                </td>
                <td>
                  {named}
                  <ImportRemarks event={event} />
                </td>
                <td>{start !== null && when.dayAndYear(start)}</td>
                <td className={classes.figure}>{sessions > 0 && format.number(sessions)}</td>
                <td>
                  <span className={classes.does} data-does={does}>
                    <Icon size={16} aria-hidden />
                    {t(`activities.import.does.${does}`)}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
