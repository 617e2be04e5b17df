import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import {
  IconClipboardCheck,
  IconListDetails,
  IconMapSearch,
  IconPlus,
  IconScan,
} from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { workplaceAmong } from '#web/workplace.ts'
import { countsQuery, itemsQuery, typesQuery } from './item-queries.ts'
import { useListView } from './list-address.ts'
import { ListTable } from './list-table.tsx'
import { ListTiles } from './list-tiles.tsx'
import { narrowing, viewIn } from './list-view.ts'

const AddItems = lazy(async () => ({
  default: (await import('./list-add-drawer.tsx')).AddItems,
}))

export async function loader({ request }: LoaderFunctionArgs) {
  const { spaces } = await whoAmI()
  const workplace = workplaceAmong(spaces)?.id ?? null
  const view = viewIn(new URL(request.url).searchParams, workplace)
  const counts = countsQuery(view.filter.space ?? null)
  // Not waited for: the list is there before its figures.
  void queryClient.query({ ...counts, staleTime: 'static' }).catch(() => undefined)
  await Promise.all([
    queryClient.infiniteQuery({ ...itemsQuery(view), staleTime: 'static' }),
    queryClient.query({ ...typesQuery, staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
  ])
  return null
}

/** All that the bank has, to look for and to see to. */
export function Component() {
  const { t } = useTranslation()
  const { parameters, view, show } = useListView()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const mayKeep = useMay('equipment:keep')
  const mayLend = useMay('equipment:lend')
  const searchField = useRef<HTMLInputElement>(null)
  const [filtersOpen, setFiltersOpen] = useState(() =>
    narrowing.some((name) => name !== 'state' && name !== 'due' && parameters.has(name)),
  )
  const here = spaces.find(({ id }) => id === view.filter.space)
  const add = () => show({ add: '1' })
  const keys = [
    { keys: '/', says: t('equipment.keys.search'), run: () => searchField.current?.focus() },
    { keys: 'f', says: t('equipment.keys.filters'), run: () => setFiltersOpen(!filtersOpen) },
    ...(mayKeep ? [{ keys: 'n', says: t('equipment.keys.add'), run: add }] : []),
  ]
  useShortcuts({ title: t('equipment.title'), shortcuts: keys })
  return (
    <Page
      title={t('equipment.title')}
      lead={
        here === undefined
          ? t('equipment.leadEverywhere')
          : t('equipment.leadHere', { space: here.name })
      }
      actions={
        <>
          <Button
            component={Link}
            to="/equipment/where"
            variant="default"
            leftSection={<IconMapSearch size={18} aria-hidden />}
          >
            {t('reservations.where.title')}
          </Button>
          <Button
            component={Link}
            to="/equipment/catalogue"
            variant="default"
            leftSection={<IconListDetails size={18} aria-hidden />}
          >
            {t('equipment.catalogue.title')}
          </Button>
          {mayLend && (
            <Button
              component={Link}
              to="/equipment/stocktake"
              variant="default"
              leftSection={<IconClipboardCheck size={18} aria-hidden />}
            >
              {t('stock.title')}
            </Button>
          )}
          {mayKeep && (
            <Button
              id="add-items"
              variant={mayLend ? 'default' : 'filled'}
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={add}
            >
              {t('equipment.add.button')}
            </Button>
          )}
          {mayLend && (
            <Button
              component={Link}
              to="/equipment/desk"
              leftSection={<IconScan size={18} aria-hidden />}
            >
              {t('equipment.desk')}
            </Button>
          )}
        </>
      }
    >
      <ListTiles />
      <ListTable
        searchField={searchField}
        filtersOpen={filtersOpen}
        onFilters={() => setFiltersOpen(!filtersOpen)}
        onAdd={mayKeep ? add : null}
      />
      {mayKeep && (
        <Suspense fallback={null}>
          <AddItems opened={parameters.get('add') === '1'} onClose={() => show({ add: null })} />
        </Suspense>
      )}
    </Page>
  )
}
