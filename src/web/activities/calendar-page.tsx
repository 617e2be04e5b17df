import '@mantine/schedule/styles.css'
import 'dayjs/locale/ca'
import 'dayjs/locale/es'
import { Button } from '@mantine/core'
import { IconListDetails, IconPlus, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, type LoaderFunctionArgs } from 'react-router'
import { dayIn } from '#domain/day.ts'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { whoAmI } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { workplaceAmong } from '#web/workplace.ts'
import { narrowWidth, useCalendarView } from './calendar-address.ts'
import { CalendarBoard } from './calendar-board.tsx'
import { newAddress, type CalendarDoing } from './calendar-doing.ts'
import { CalendarFeeds } from './calendar-feeds.tsx'
import { CalendarFinder } from './calendar-finder.tsx'
import { CalendarKeys } from './calendar-keys.tsx'
import { CalendarMore } from './calendar-more.tsx'
import { CalendarOver } from './calendar-over.tsx'
import { occurrencesQuery } from './calendar-queries.ts'
import { CalendarToolbar } from './calendar-toolbar.tsx'
import { everywhere, viewIn } from './calendar-view.ts'
import { kindsQuery, spaceRoomsQuery } from './form-queries.ts'
import { useProgrammable } from './form-spaces.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { spaces, timeZone } = await whoAmI()
  const view = viewIn(new URL(request.url).searchParams, {
    workplace: workplaceAmong(spaces)?.id ?? null,
    today: dayIn(timeZone, new Date()),
    narrow: matchMedia(narrowWidth).matches,
  })
  const { lang } = document.documentElement
  await Promise.all([
    queryClient.query({
      ...occurrencesQuery(view, lang === 'es' || lang === 'en' ? lang : 'ca'),
      staleTime: 15_000,
    }),
    queryClient.query({ ...kindsQuery, staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
    ...(view.space === null
      ? []
      : [queryClient.query({ ...spaceRoomsQuery(view.space), staleTime: 'static' })]),
  ])
  return null
}

/** The programme of a space, or of the city on a day: to read, and to change where one may. */
export function Component() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { view, workplace, narrow } = useCalendarView()
  const [doing, setDoing] = useState<CalendarDoing>(null)
  const [subscribing, setSubscribing] = useState(false)
  const mine = useProgrammable()
  const place = view.space ?? workplace
  const addsTo = mine.find(({ id }) => id === place)?.id ?? null
  const places = [
    {
      to: `/activities/list?space=${view.space ?? everywhere}`,
      name: t('activities.list.open'),
      Icon: IconListDetails,
    },
    { to: '/activities/city', name: t('activities.city.open'), Icon: IconTable },
  ]
  return (
    <Page
      title={t('activities.title')}
      actions={
        <>
          {!narrow &&
            places.map(({ to, name, Icon }) => (
              <Button
                key={to}
                component={Link}
                to={to}
                variant="default"
                leftSection={<Icon size={18} aria-hidden />}
              >
                {name}
              </Button>
            ))}
          <CalendarMore
            imports={addsTo}
            places={narrow ? places : []}
            onFeeds={() => setSubscribing(true)}
          />
          {addsTo !== null && (
            <CalendarFinder space={addsTo} room={view.filter.room ?? ''} from={view.on} />
          )}
          {addsTo !== null && (
            <Button
              component={Link}
              to={newAddress(addsTo, {})}
              leftSection={<IconPlus size={18} aria-hidden />}
            >
              {t('activities.calendar.new')}
            </Button>
          )}
        </>
      }
    >
      <CalendarKeys onNew={addsTo === null ? null : () => void navigate(newAddress(addsTo, {}))} />
      <CalendarToolbar />
      <CalendarBoard mine={mine} onDoing={setDoing} />
      {subscribing && <CalendarFeeds space={view.space} onClose={() => setSubscribing(false)} />}
      <CalendarOver doing={doing} mine={mine} onDoing={setDoing} />
    </Page>
  )
}
