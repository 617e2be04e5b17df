import { Loader } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconCalendarOff, IconDoor, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOutletContext, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import type { Activity } from '#domain/activities/activity.ts'
import { localIn } from '#domain/activities/local-time.ts'
import { reach, reachesSpace, type Grant } from '#domain/people.ts'
import type { Space } from '#domain/space.ts'
import { spacesQuery } from '#web/city-places.ts'
import { failureWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { useSession, whoAmI } from '#web/session.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useNow } from '#web/ui/now.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { activitySpaceQuery } from './attendance-queries.ts'
import { registrationSessionsQuery, registrationsQuery } from './registration-queries.ts'
import { RegistrationsOf } from './registrations-of.tsx'
import { shownOf } from './registrations-shown.ts'
import { SessionChoice } from './session-choice.tsx'
import { SessionLinks } from './session-links.tsx'
import classes from './registrations.module.css'

const known = { staleTime: 2000 }

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  // It is a part of the activity's page, of which mostly another part is looked at.
  if (asked.get('tab') !== 'people') return null
  const [{ grants }, activity, spaces] = await Promise.all([
    whoAmI(),
    queryClient.query({ ...activitySpaceQuery(id), staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
  ])
  if (!serves(grants, spaces, activity)) return null
  const sessions = await queryClient.query({ ...registrationSessionsQuery(id), ...known })
  const now = localIn(activity.zone, new Date())
  const shown = shownOf(activity, { sessions, wanted: asked.get('session'), now })
  if (shown !== null) await queryClient.query({ ...registrationsQuery(shown.target), ...known })
  return null
}

/** Who comes to an activity: to each of its sessions, or to all of them. */
export function Component() {
  const { t } = useTranslation()
  const activity = useOutletContext<Activity>()
  const { grants } = useSession()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  if (serves(grants, spaces, activity)) return <Registrations activity={activity} />
  return (
    <StateMessage
      icon={<IconLock size={32} />}
      title={t('registrations.notYours.title')}
      text={t('registrations.notYours.text', { space: activity.space.name })}
    />
  )
}

function serves(grants: readonly Grant[], spaces: readonly Space[], { space }: Activity): boolean {
  const mine = reach(grants, 'registrations:serve')
  return spaces.some((one) => one.id === space.id && reachesSpace(mine, one))
}

function Registrations({ activity }: { activity: Activity }) {
  const { t } = useTranslation()
  const [parameters, setParameters] = useSearchParams()
  const now = localIn(activity.zone, useNow())
  const { data, error } = useQuery(registrationSessionsQuery(activity.id))
  if (data === undefined)
    return error === null ? (
      <div className={classes.loading}>
        <Loader size="sm" />
      </div>
    ) : (
      <FailureBox
        failure={failureWords(t, error)}
        requestWords={(request) => t('failures.request', { request })}
      />
    )
  const wanted = parameters.get('session')
  const shown = shownOf(activity, { sessions: data, wanted, now })
  if (shown === null)
    return (
      <StateMessage
        icon={<IconCalendarOff size={32} />}
        title={t('registrations.noSessions.title')}
        text={t('registrations.noSessions.text')}
      />
    )
  const { session, target, toCome } = shown
  const isCourse = activity.registersFor === 'course'
  const choose = (id: string) =>
    setParameters({ tab: 'people', session: id }, { replace: true, preventScrollReset: true })
  return (
    <div className={classes.tab}>
      <div className={classes.head}>
        <SessionChoice sessions={data} chosen={session.id} onChoose={choose} />
        <SessionLinks activity={activity.id} space={target.space} session={session} />
      </div>
      {isCourse && <p className={classes.note}>{t('registrations.course')}</p>}
      {activity.registersFor === 'nothing' ? (
        <StateMessage
          icon={<IconDoor size={32} />}
          title={t('registrations.nothing.title')}
          text={t('registrations.nothing.text')}
        />
      ) : (
        <RegistrationsOf
          key={isCourse ? activity.id : session.id}
          target={target}
          sessions={toCome}
        />
      )}
    </div>
  )
}
