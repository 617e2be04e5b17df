import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenLanguages, type Activity } from '#domain/activities/activity.ts'
import { textIn } from '#domain/activities/texts.ts'
import { useLanguage } from '#web/language.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { useFormat } from '#web/ui/format.tsx'
import { RowLink } from '#web/ui/row-link.tsx'
import { TwoLines } from '#web/ui/two-lines.tsx'
import { ActivityStatus } from './activity-page-status.tsx'
import { KindIcon } from './calendar-kind.tsx'
import { useWhen } from './recurrence-when.ts'
import classes from './list.module.css'

/** What is told of each activity; the first column opens it. */
export function useListColumns(saysSpace: boolean): readonly TableColumn<Activity>[] {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const format = useFormat()
  const when = useWhen()
  return useMemo(
    () => [
      {
        id: 'title',
        head: t('activities.list.head.title'),
        fixed: true,
        sortable: true,
        cell: ({ id, texts, kind }) => {
          const { text, language } = textIn(texts, spoken)
          return (
            <TwoLines
              first={
                <RowLink to={`/activities/${id}`}>
                  <span lang={language}>{text.title}</span>
                </RowLink>
              }
              second={
                <span className={classes.kind}>
                  <KindIcon code={kind.code} size={14} />
                  {kind.names[spoken]}
                </span>
              }
            />
          )
        },
      },
      {
        id: 'next',
        head: t('activities.list.head.next'),
        sortable: true,
        cell: ({ next, last }) =>
          next !== null ? (
            <span className={classes.when}>{when.moment(next)}</span>
          ) : last === null ? null : (
            <TwoLines
              first={<span className={classes.when}>{t('activities.list.noNext')}</span>}
              second={t('activities.list.last', { at: when.dayAndYear(last) })}
            />
          ),
      },
      {
        id: 'space',
        head: t('activities.list.head.space'),
        cell: ({ space, room, meetingPoint }) => {
          const place = room?.name ?? meetingPoint?.words
          return saysSpace ? <TwoLines first={space.name} second={place} /> : (place ?? space.name)
        },
      },
      {
        id: 'who',
        head: t('activities.list.head.who'),
        cell: ({ facilitators }) => facilitators.map(({ name }) => name).join(', '),
      },
      {
        id: 'spoken',
        head: t('activities.list.head.spoken'),
        cell: (row) =>
          spokenLanguages
            .filter((code) => row.spoken.includes(code))
            .map((code) => t(`activities.spoken.${code}`))
            .join(', '),
      },
      {
        id: 'sessions',
        head: t('activities.list.head.sessions'),
        figures: true,
        cell: ({ sessions }) => format.number(sessions),
      },
      {
        id: 'seats',
        head: t('activities.list.head.seats'),
        figures: true,
        cell: ({ capacity }) =>
          capacity === null ? (
            <span className={classes.when}>{t('activities.list.noLimit')}</span>
          ) : (
            format.number(capacity)
          ),
      },
      {
        id: 'status',
        head: t('activities.list.head.status'),
        cell: ({ status }) => <ActivityStatus status={status} />,
      },
    ],
    [t, spoken, format, when, saysSpace],
  )
}
