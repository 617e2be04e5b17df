import { useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconCalendarEvent, IconMapPin, IconUser } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Link,
  useNavigate,
  useOutlet,
  useParams,
  useSearchParams,
  type LoaderFunctionArgs,
} from 'react-router'
import { textIn } from '#domain/activities/texts.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useLanguage } from '#web/language.ts'
import { queryClient } from '#web/query-client.ts'
import { Page } from '#web/ui/page.tsx'
import { ActivityActs } from './activity-page-acts.tsx'
import { useMayProgramme, useMayServe } from './activity-page-can.ts'
import { ActivityDetails } from './activity-page-details.tsx'
import { activityQuery } from './activity-page-queries.ts'
import { ActivityStatus } from './activity-page-status.tsx'
import { KindIcon } from './calendar-kind.tsx'
import type { ChangeAct, FromSession } from './change-act.ts'
import { kindsQuery } from './form-queries.ts'
import { HistoryList } from './history-list.tsx'
import { useWhen } from './recurrence-when.ts'
import { SessionsTab } from './sessions-tab.tsx'
import classes from './activity-page.module.css'

const ActivityEdit = lazy(async () => ({
  default: (await import('./activity-page-edit.tsx')).ActivityEdit,
}))
const ChangeDialog = lazy(async () => ({
  default: (await import('./change-dialog.tsx')).ChangeDialog,
}))

const tabs = ['sessions', 'people', 'details', 'history'] as const

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.query({ ...activityQuery(id), staleTime: 'static' }),
    queryClient.query({ ...kindsQuery, staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
  ])
  return null
}

/** An activity: what it is, its sessions, and all that can be done with it. */
export function Component() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { data: activity } = useSuspenseQuery(activityQuery(id))
  const { spoken } = useLanguage()
  const when = useWhen()
  const go = useNavigate()
  const [parameters, setParameters] = useSearchParams()
  const [asked, setAsked] = useState<{ act: ChangeAct; from: FromSession | null } | null>(null)
  const mayEdit = useMayProgramme(activity.space.id)
  // Who is registered is told by another part of the desk, which is put in here.
  const people = useOutlet(activity)
  const mayServe = useMayServe(activity.space.id)
  const { text, language } = textIn(activity.texts, spoken)
  const offered = tabs.filter((one) => one !== 'people' || (people !== null && mayServe))
  const tab = offered.find((one) => one === parameters.get('tab')) ?? 'sessions'
  const editing = mayEdit && parameters.get('edit') === '1'
  const edit = (on: boolean, session?: string) =>
    setParameters(on ? { edit: '1', ...(session === undefined ? {} : { session }) } : {}, {
      preventScrollReset: !on,
    })
  const done = async (isDone: boolean) => {
    const act = asked?.act.does
    setAsked(null)
    if (isDone && act === 'remove') await go('/activities')
    else if (isDone && editing) edit(false)
  }
  return (
    <Page
      title={text.title}
      overline={
        <Link to={`/activities?space=${activity.space.id}`} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t('activities.page.back')}
        </Link>
      }
      lead={
        <span className={classes.lead} lang={language === spoken ? undefined : language}>
          <ActivityStatus status={activity.status} />
          <span lang={spoken}>
            <KindIcon code={activity.kind.code} size={18} />
            {activity.kind.names[spoken]}
          </span>
          <span>
            <IconMapPin size={18} aria-hidden />
            {activity.space.name}
          </span>
          {activity.next !== null && (
            <span lang={spoken}>
              <IconCalendarEvent size={18} aria-hidden />
              {t('activities.page.next', { at: when.longMoment(activity.next) })}
            </span>
          )}
          {activity.facilitators.length > 0 && (
            <span>
              <IconUser size={18} aria-hidden />
              {activity.facilitators.map(({ name }) => name).join(', ')}
            </span>
          )}
        </span>
      }
      actions={
        mayEdit &&
        !editing && (
          <ActivityActs
            activity={activity}
            onEdit={() => edit(true)}
            onAct={(act) => setAsked({ act, from: null })}
          />
        )
      }
    >
      {activity.cancelledBecause !== null && (
        <p className={classes.because}>
          {t('activities.page.because', {
            because: textIn(activity.cancelledBecause, spoken).text,
          })}
        </p>
      )}
      {editing ? (
        <Suspense fallback={null}>
          <ActivityEdit
            activity={activity}
            session={parameters.get('session')}
            onChange={(act, from) => setAsked({ act, from })}
            onLeave={() => edit(false)}
          />
        </Suspense>
      ) : (
        <>
          <nav className={classes.tabs} aria-label={t('activities.page.tabs.label')}>
            {offered.map((one) => (
              <Link
                key={one}
                to={{ search: one === 'sessions' ? '' : `?tab=${one}` }}
                aria-current={one === tab ? 'page' : undefined}
                preventScrollReset
              >
                {t(`activities.page.tabs.${one}`)}
              </Link>
            ))}
          </nav>
          {tab === 'sessions' && (
            <SessionsTab
              activity={activity}
              mayEdit={mayEdit}
              onAct={(act, from) => setAsked({ act, from })}
              onEdit={(session) => edit(true, session)}
            />
          )}
          {tab === 'people' && people}
          {tab === 'details' && <ActivityDetails activity={activity} />}
          {tab === 'history' && <HistoryList activity={activity} mayEdit={mayEdit} />}
        </>
      )}
      {asked !== null && (
        <Suspense fallback={null}>
          <ChangeDialog
            space={activity.space.id}
            activity={activity.id}
            occurrence={asked.from}
            act={asked.act}
            onDone={(isDone) => void done(isDone)}
          />
        </Suspense>
      )}
    </Page>
  )
}
