import { Button } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import {
  IconArrowLeft,
  IconCalendarOff,
  IconClock,
  IconLock,
  IconPrinter,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, type LoaderFunctionArgs } from 'react-router'
import { textIn } from '#domain/activities/texts.ts'
import { reach, reachesSpace, type Grant } from '#domain/people.ts'
import { spacesQuery } from '#web/city-places.ts'
import { api, toldFile } from '#web/client.ts'
import { useLanguage } from '#web/language.ts'
import { queryClient } from '#web/query-client.ts'
import { useSession, whoAmI } from '#web/session.ts'
import { openFile } from '#web/ui/open-file.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { AttendanceList } from './attendance-list.tsx'
import {
  activitySpaceQuery,
  doorQuery,
  peopleAtDoorQuery,
  type Door,
} from './attendance-queries.ts'
import { useSessionWhen } from './attendance-when.ts'
import classes from './attendance.module.css'

const known = { staleTime: 2000 }

async function servedSpace(grants: readonly Grant[], activity: string) {
  const [{ space }, spaces] = await Promise.all([
    queryClient.query({ ...activitySpaceQuery(activity), staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
  ])
  const place = spaces.find(({ id }) => id === space.id)
  return serves(grants, place) ? space.id : null
}

function serves(grants: readonly Grant[], place: Parameters<typeof reachesSpace>[1] | undefined) {
  return place !== undefined && reachesSpace(reach(grants, 'registrations:serve'), place)
}

export async function loader({ params: { id = '', occurrence = '' } }: LoaderFunctionArgs) {
  const { grants } = await whoAmI()
  const space = await servedSpace(grants, id)
  if (space === null) return null
  await Promise.all([
    queryClient.query({ ...doorQuery({ space, occurrence }), ...known }),
    queryClient.query({ ...peopleAtDoorQuery({ space, occurrence }), ...known }),
  ])
  return null
}

/** Who came to a session: made for a tablet at the door. */
export function Component() {
  const { t } = useTranslation()
  const { id = '', occurrence = '' } = useParams()
  const { data: activity } = useSuspenseQuery(activitySpaceQuery(id))
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { grants } = useSession()
  const { space } = activity
  if (
    serves(
      grants,
      spaces.find((one) => one.id === space.id),
    )
  )
    return <AtDoor door={{ space: space.id, occurrence }} activity={id} />
  return (
    <Page title={t('attendance.title')} overline={<Back activity={id} />}>
      <StateMessage
        icon={<IconLock size={32} />}
        title={t('attendance.notYours.title')}
        text={t('attendance.notYours.text', { space: space.name })}
      />
    </Page>
  )
}

function AtDoor({ door, activity }: { door: Door; activity: string }) {
  const { t } = useTranslation()
  const when = useSessionWhen()
  const { data: session } = useSuspenseQuery(doorQuery(door))
  const { data: registered } = useSuspenseQuery(peopleAtDoorQuery(door))
  const { title } = textIn(session.texts, useLanguage().spoken).text
  const place = session.place === null ? '' : ` · ${session.place}`
  return (
    <Page
      title={title}
      tab={`${t('attendance.title')} · ${title}`}
      overline={<Back activity={activity} />}
      lead={`${when.between(session.start, session.end)}${place}`}
      actions={session.status !== 'cancelled' && <PrintButton door={door} />}
    >
      {session.status !== 'published' ? (
        <StateMessage
          icon={<IconCalendarOff size={32} />}
          title={t('attendance.notHeld.title')}
          text={t('attendance.notHeld.text')}
        />
      ) : session.opens ? (
        <AttendanceList door={door} noted={session} registered={registered} />
      ) : (
        <StateMessage
          icon={<IconClock size={32} />}
          title={t('attendance.early.title')}
          text={t('attendance.early.text', { from: when.moment(session.from) })}
        />
      )}
    </Page>
  )
}

function Back({ activity }: { activity: string }) {
  const { t } = useTranslation()
  return (
    <Link to={`/activities/${activity}?tab=people`} className={classes.back}>
      <IconArrowLeft size={16} aria-hidden />
      {t('attendance.back')}
    </Link>
  )
}

function PrintButton({ door }: { door: Door }) {
  const { t } = useTranslation()
  const { spoken: lang } = useLanguage()
  const print = useMutation({
    mutationFn: async () => {
      const route = api.attendance.spaces[':space'].occurrences[':occurrence']['sheet.pdf']
      openFile('attendance.pdf', await toldFile(route.$get({ param: door, query: { lang } })))
    },
  })
  return (
    <Button
      variant="default"
      size="md"
      leftSection={<IconPrinter size={18} aria-hidden />}
      loading={print.isPending}
      onClick={() => print.mutate()}
    >
      {t('attendance.print')}
    </Button>
  )
}
