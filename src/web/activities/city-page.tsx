import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconBuildingCommunity, IconCalendar, IconScale } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { dayIn } from '#domain/day.ts'
import { districtsQuery, spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { holidaysQuery } from './calendar-queries.ts'
import { CityKey } from './city-key.tsx'
import { cityWeekQuery } from './city-query.ts'
import { groupsOf, isEmpty, spaceRows, totalOf } from './city-rows.ts'
import { CityTable } from './city-table.tsx'
import { CityToolbar } from './city-toolbar.tsx'
import { cityViewIn, useCityView } from './city-view.ts'
import { kindsQuery } from './form-queries.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { timeZone } = await whoAmI()
  const view = cityViewIn(new URL(request.url).searchParams, dayIn(timeZone, new Date()))
  void queryClient.query({ ...holidaysQuery(view), staleTime: 'static' }).catch(() => undefined)
  await Promise.all([
    queryClient.query({ ...cityWeekQuery(view), staleTime: 15_000 }),
    queryClient.query({ ...kindsQuery, staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
    queryClient.query({ ...districtsQuery, staleTime: 'static' }),
  ])
  return null
}

/** A week of every space at a glance; where there is nothing is as much a finding as where there is. */
export function Component() {
  const { t } = useTranslation()
  const mayReport = useMay('activities:report')
  const { view, today, show } = useCityView()
  const { from, to, kind, island, by, onlyEmpty } = view
  const { data: items } = useSuspenseQuery(cityWeekQuery({ from, to, kind, island }))
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { data: districts } = useSuspenseQuery(districtsQuery)
  const { data: holidays = [] } = useQuery(holidaysQuery({ from, to }))
  const { days } = cityViewIn(new URLSearchParams({ on: from }), from)
  const none = t(`activities.city.none.${by}`)
  const { rows, groups, total } = useMemo(() => {
    const week = cityViewIn(new URLSearchParams({ on: from }), from).days
    const all = spaceRows(spaces, items, { days: week, from, island })
    const shown = onlyEmpty ? all.filter(isEmpty) : all
    const nameOf = (code: string) => districts.find((one) => one.code === code)?.name ?? code
    return {
      rows: all,
      groups: groupsOf(shown, by, { district: nameOf, none }),
      total: totalOf('city', t('activities.city.total'), shown),
    }
  }, [spaces, items, from, island, onlyEmpty, by, districts, none, t])
  const columns = days.map((day) => ({
    day,
    isToday: day === today,
    isOff: holidays.some(
      (one) =>
        one.closes &&
        one.scope !== 'space' &&
        one.scope !== 'district' &&
        one.from <= day &&
        day < one.until,
    ),
  }))
  return (
    <Page
      title={t('activities.city.title')}
      lead={t('activities.city.lead')}
      actions={
        <>
          {mayReport && (
            <Button
              component={Link}
              to="/activities/equity"
              variant="default"
              leftSection={<IconScale size={18} aria-hidden />}
            >
              {t('activities.equity.open')}
            </Button>
          )}
          <Button
            component={Link}
            to="/activities"
            variant="default"
            leftSection={<IconCalendar size={18} aria-hidden />}
          >
            {t('activities.city.calendar')}
          </Button>
        </>
      }
    >
      <CityToolbar empty={rows.filter(isEmpty).length} of={rows.length} />
      {groups.length === 0 ? (
        <StateMessage
          icon={<IconBuildingCommunity size={28} />}
          title={t(onlyEmpty ? 'activities.city.noneEmpty' : 'activities.city.noSpaces')}
          text={t(onlyEmpty ? 'activities.city.noneEmptyText' : 'activities.city.noSpacesText')}
          actions={
            <Button
              variant="default"
              onClick={() => show({ only: null, island: null, kind: null })}
            >
              {t('activities.filters.clear')}
            </Button>
          }
        />
      ) : (
        <>
          <CityKey />
          <CityTable view={view} columns={columns} groups={groups} total={total} />
        </>
      )}
    </Page>
  )
}
