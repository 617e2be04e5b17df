import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { IconCalendarOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from 'react-router'
import { failureWords } from '#web/failure-words.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { MoreRows } from '#web/ui/more-rows.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { everywhere } from './calendar-view.ts'
import { useListColumns } from './list-columns.tsx'
import { listQuery } from './list-query.ts'
import { listFilters, useListView } from './list-view.ts'

/** Between cards and a whole table: what a tablet has no room for. */
const tablet = '(min-width: 48em) and (max-width: 68em)'
const besides = ['who', 'spoken']
const nothingBesides: readonly string[] = []

/** The activities as a table; where there is no room for one, as cards. */
export function ListTable() {
  const { t } = useTranslation()
  const { view, show } = useListView()
  const { state: navigating } = useNavigation()
  const list = useSuspenseInfiniteQuery(listQuery(view))
  const { pages } = list.data
  const rows = useMemo(() => pages.flatMap(({ items }) => items), [pages])
  const columns = useListColumns(view.space === null)
  const isNarrow = useMediaQuery(tablet, matchMedia(tablet).matches)
  const all = Object.fromEntries(['search', ...listFilters].map((name) => [name, null]))
  return (
    <DataTable
      caption={t('activities.list.title')}
      columns={columns}
      rows={rows}
      hidden={isNarrow ? besides : nothingBesides}
      idOf={({ id }) => id}
      sort={{ column: view.sort, down: view.sort === 'next' && view.when === 'past' }}
      onSort={({ column }) => show({ sort: column === 'title' ? 'title' : null })}
      sortedElsewhere
      hasMore={list.hasNextPage}
      busy={navigating === 'loading'}
      empty={
        <StateMessage
          icon={<IconCalendarOff size={28} />}
          title={t('activities.list.none')}
          text={t('activities.list.noneText')}
          actions={
            <Button
              variant="default"
              onClick={() => show({ ...all, space: everywhere, when: 'all' })}
            >
              {t('activities.list.showAll')}
            </Button>
          }
        />
      }
      foot={
        <MoreRows
          count={t(list.hasNextPage ? 'activities.list.shown' : 'activities.list.count', {
            count: rows.length,
          })}
          list={list}
          failed={list.isFetchNextPageError ? failureWords(t, list.error).text : null}
          words={{ more: t('activities.list.more'), tryAgain: t('shell.tryAgain') }}
        />
      }
    />
  )
}
