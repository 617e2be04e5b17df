import { Button } from '@mantine/core'
import { IconCalendar, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, type LoaderFunctionArgs } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { whoAmI } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { useWorkplace, workplaceAmong } from '#web/workplace.ts'
import { newAddress } from './calendar-doing.ts'
import { kindsQuery } from './form-queries.ts'
import { useProgrammable } from './form-spaces.ts'
import { listQuery } from './list-query.ts'
import { ListTable } from './list-table.tsx'
import { ListToolbar } from './list-toolbar.tsx'
import { listFilters, listViewIn, useListView } from './list-view.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { spaces } = await whoAmI()
  const view = listViewIn(new URL(request.url).searchParams, workplaceAmong(spaces)?.id ?? null)
  await Promise.all([
    queryClient.infiniteQuery({ ...listQuery(view), staleTime: 15_000 }),
    queryClient.query({ ...kindsQuery, staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
  ])
  return null
}

/** Every activity, whatever its sessions: to look for one by its title, its kind or who leads it. */
export function Component() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { view, parameters } = useListView()
  const workplace = useWorkplace()?.id ?? null
  const place = view.space ?? workplace
  const addsTo = useProgrammable().find(({ id }) => id === place)?.id ?? null
  const searchField = useRef<HTMLInputElement>(null)
  const [filtersOpen, setFiltersOpen] = useState(() =>
    listFilters.some((name) => parameters.has(name)),
  )
  const calendar = view.space === null ? '/activities?space=all' : `/activities?space=${view.space}`
  const toggle = () => setFiltersOpen(!filtersOpen)
  useShortcuts({
    title: t('activities.list.title'),
    shortcuts: [
      { keys: '/', says: t('activities.list.search'), run: () => searchField.current?.focus() },
      { keys: 'f', says: t('activities.filters.open'), run: toggle },
      { keys: 'l', says: t('activities.city.calendar'), run: () => void navigate(calendar) },
      ...(addsTo === null
        ? []
        : [
            {
              keys: 'n',
              says: t('activities.calendar.new'),
              run: () => void navigate(newAddress(addsTo, {})),
            },
          ]),
    ],
  })
  return (
    <Page
      title={t('activities.list.title')}
      lead={t('activities.list.lead')}
      actions={
        <>
          <Button
            component={Link}
            to={calendar}
            variant="default"
            leftSection={<IconCalendar size={18} aria-hidden />}
          >
            {t('activities.city.calendar')}
          </Button>
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
      <ListToolbar searchField={searchField} filtersOpen={filtersOpen} onFilters={toggle} />
      <ListTable />
    </Page>
  )
}
