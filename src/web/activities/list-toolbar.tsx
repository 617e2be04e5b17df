import { Button, SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconAdjustmentsHorizontal, IconDownload } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { dayIn } from '#domain/day.ts'
import { api, toldFile } from '#web/client.ts'
import { useLanguage } from '#web/language.ts'
import { useSession } from '#web/session.ts'
import { notice } from '#web/ui/notice.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { SearchField } from '#web/ui/search-field.tsx'
import toolbar from '#web/ui/toolbar.module.css'
import { FiltersPanel } from './filters-panel.tsx'
import { FiltersSpace } from './filters-space.tsx'
import { listFilters, listQueryOf, listTimes, useListView } from './list-view.ts'
import classes from './list.module.css'

type ListToolbarProps = {
  searchField: RefObject<HTMLInputElement | null>
  filtersOpen: boolean
  onFilters: () => void
}

/** What narrows the list, and the way to take it away. */
export function ListToolbar({ searchField, filtersOpen, onFilters }: ListToolbarProps) {
  const { t } = useTranslation()
  const { wanted, parameters, show } = useListView()
  const on = listFilters.filter((name) => wanted.filter[name] !== undefined).length
  return (
    <>
      <search className={toolbar.bar}>
        <div className={toolbar.search}>
          <SearchField
            inputRef={searchField}
            label={t('activities.list.search')}
            clearWords={t('activities.list.clearSearch')}
            value={parameters.get('search') ?? ''}
            onSearch={(search) => show({ search })}
          />
        </div>
        <div className={classes.space}>
          <FiltersSpace value={wanted.space} onChange={(space) => show({ space })} />
        </div>
        <SegmentedControl
          aria-label={t('activities.list.when.label')}
          value={wanted.when}
          data={listTimes.map((one) => ({ value: one, label: t(`activities.list.when.${one}`) }))}
          onChange={(when) => show({ when })}
        />
        <Button
          variant={on > 0 ? 'light' : 'default'}
          aria-expanded={filtersOpen}
          aria-controls="activity-filters"
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
          onClick={onFilters}
        >
          {on === 0
            ? t('activities.filters.open')
            : t('activities.filters.openSome', { count: on })}
        </Button>
        <div className={toolbar.end}>
          <Download />
        </div>
      </search>
      {filtersOpen && (
        <FiltersPanel
          filter={wanted.filter}
          only={listFilters}
          space={wanted.space}
          onChange={(change) => show(change)}
        />
      )}
    </>
  )
}

function Download() {
  const { t } = useTranslation()
  const { view } = useListView()
  const { spoken } = useLanguage()
  const { timeZone } = useSession()
  const download = useMutation({
    mutationFn: async () => {
      const query = { ...listQueryOf(view), language: spoken }
      const file = `${t('activities.list.file')}-${dayIn(timeZone, new Date())}.csv`
      const table = await toldFile(api.activityCsv['list.csv'].$get({ query }))
      saveFile(file, table, 'text/csv;charset=utf-8')
      notice({ tone: 'done', text: t('activities.list.saved', { file }) })
    },
  })
  return (
    <Button
      variant="default"
      loading={download.isPending}
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => download.mutate()}
    >
      {t('activities.list.csv')}
    </Button>
  )
}
