import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from 'react-router'
import { ItemSort } from '#domain/equipment/list.ts'
import { useMay } from '#web/session.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { useHiddenColumns } from '#web/ui/hidden-columns.ts'
import { BulkBar } from './bulk-bar.tsx'
import { itemsQuery } from './item-queries.ts'
import { ListActive } from './list-active.tsx'
import { useListView } from './list-address.ts'
import { useItemColumns } from './list-columns.tsx'
import { ListEmpty } from './list-empty.tsx'
import { ListFilters } from './list-filters.tsx'
import { ListFoot } from './list-foot.tsx'
import { SelectionPlace, useSelection } from './list-selection.ts'
import { ListToolbar } from './list-toolbar.tsx'
import { queryOf } from './list-view.ts'
import classes from './list.module.css'

type ListTableProps = {
  searchField: RefObject<HTMLInputElement | null>
  filtersOpen: boolean
  onFilters: () => void
  onAdd: (() => void) | null
}

export function ListTable({ searchField, filtersOpen, onFilters, onAdd }: ListTableProps) {
  const { t } = useTranslation()
  const { view, show } = useListView()
  const { state: navigating } = useNavigation()
  const mayKeep = useMay('equipment:keep')
  const list = useSuspenseInfiniteQuery(itemsQuery(view))
  const { pages } = list.data
  const items = useMemo(() => pages.flatMap((page) => page.items), [pages])
  const about = pages[0]?.about ?? null
  const columns = useItemColumns(view.filter.space ?? null)
  const [hidden, setHidden] = useHiddenColumns('items')
  const selection = useSelection(JSON.stringify(queryOf(view)), items)
  return (
    <>
      <ListToolbar
        searchField={searchField}
        columns={columns}
        hidden={hidden}
        onHide={setHidden}
        filtersOpen={filtersOpen}
        onFilters={onFilters}
      />
      {filtersOpen && <ListFilters />}
      <ListActive />
      <SelectionPlace value={mayKeep ? selection : null}>
        <div className={classes.table}>
          <DataTable
            caption={t('equipment.list')}
            columns={columns}
            rows={items}
            idOf={({ id }) => id}
            hidden={hidden}
            sort={{ column: view.sort, down: false }}
            onSort={({ column }) => {
              const sort = ItemSort.safeParse(column).data ?? 'tag'
              show({ sort: sort === 'tag' ? null : sort })
            }}
            sortedElsewhere
            wide
            hasMore={list.hasNextPage}
            busy={navigating === 'loading'}
            empty={<ListEmpty onAdd={onAdd} />}
            foot={<ListFoot shown={items.length} about={about} list={list} />}
          />
        </div>
        {mayKeep && <BulkBar selection={selection} about={about} />}
      </SelectionPlace>
    </>
  )
}
