import { Loader } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconCalendarOff, IconDoor, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOutletContext, useSearchParams } from 'react-router'
import type { Activity } from '#domain/activities/activity.ts'
import { localIn } from '#domain/activities/local-time.ts'
import { reach, reachesSpace } from '#domain/people.ts'
import { spacesQuery } from '#web/city-places.ts'
import { failureWords } from '#web/failure-words.ts'
import { useLanguage } from '#web/language.ts'
import { useSession } from '#web/session.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useNow } from '#web/ui/now.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { registrationSessionsQuery } from './registration-queries.ts'
import { RegistrationsOf } from './registrations-of.tsx'
import { SessionChoice } from './session-choice.tsx'
import { SessionLinks } from './session-links.tsx'
import classes from './registrations.module.css'

/** Who comes to an activity: to each of its sessions, or to all of them. */
export function Component() {
  const { t } = useTranslation()
  const activity = useOutletContext<Activity>()
  const { grants } = useSession()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const place = spaces.find(({ id }) => id === activity.space.id)
  const serves = place !== undefined && reachesSpace(reach(grants, 'registrations:serve'), place)
  if (serves) return <Registrations activity={activity} />
  return (
    <StateMessage
      icon={<IconLock size={32} />}
      title={t('registrations.notYours.title')}
      text={t('registrations.notYours.text', { space: activity.space.name })}
    />
  )
}

function Registrations({ activity }: { activity: Activity }) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const [parameters, setParameters] = useSearchParams()
  const now = localIn(activity.zone, useNow())
  const { data, error } = useQuery(registrationSessionsQuery(activity.id, spoken))
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
  const toCome = data.filter(({ end, status }) => end > now && status !== 'cancelled')
  const session =
    data.find(({ id }) => id === parameters.get('session')) ?? toCome[0] ?? data.at(-1)
  if (session === undefined)
    return (
      <StateMessage
        icon={<IconCalendarOff size={32} />}
        title={t('registrations.noSessions.title')}
        text={t('registrations.noSessions.text')}
      />
    )
  const space = activity.space.id
  const isCourse = activity.registersFor === 'course'
  const choose = (id: string) =>
    setParameters({ tab: 'people', session: id }, { replace: true, preventScrollReset: true })
  return (
    <div className={classes.tab}>
      <div className={classes.head}>
        <SessionChoice sessions={data} chosen={session.id} onChoose={choose} />
        <SessionLinks activity={activity.id} space={space} session={session} />
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
          target={isCourse ? { space, activity: activity.id } : { space, occurrence: session.id }}
          sessions={toCome.filter(({ status, start }) => status === 'published' && start > now)}
        />
      )}
    </div>
  )
}
