import { Button, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconAdjustmentsHorizontal, IconDots, IconDownload } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ItemRow } from '#domain/equipment/item.ts'
import { api, toldFile } from '#web/client.ts'
import { useLanguage } from '#web/language.ts'
import { useMay } from '#web/session.ts'
import { ColumnsMenu } from '#web/ui/columns-menu.tsx'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { notice } from '#web/ui/notice.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { SearchField } from '#web/ui/search-field.tsx'
import toolbar from '#web/ui/toolbar.module.css'
import { useToday } from './item-days.ts'
import { useListView } from './list-address.ts'
import { ListSpace } from './list-space.tsx'
import { narrowing, queryOf } from './list-view.ts'
import { ViewsMenu } from './views-menu.tsx'
import classes from './list.module.css'

type ListToolbarProps = {
  searchField: RefObject<HTMLInputElement | null>
  columns: readonly TableColumn<ItemRow>[]
  hidden: readonly string[]
  onHide: (hidden: readonly string[]) => void
  filtersOpen: boolean
  onFilters: () => void
}

/** Above the list: what narrows it, and at the end what changes its look or takes it away. */
export function ListToolbar(props: ListToolbarProps) {
  const { searchField, columns, hidden, onHide, filtersOpen, onFilters } = props
  const { t } = useTranslation()
  const { parameters, wanted, show } = useListView()
  const on = narrowing.filter((name) => wanted.filter[name] !== undefined).length
  return (
    <search className={toolbar.bar}>
      <div className={toolbar.search}>
        <SearchField
          inputRef={searchField}
          label={t('equipment.filter.search')}
          clearWords={t('equipment.filter.clearSearch')}
          value={parameters.get('search') ?? ''}
          onSearch={(search) => show({ search })}
        />
      </div>
      <ListSpace />
      <Button
        variant={on > 0 ? 'light' : 'default'}
        aria-expanded={filtersOpen}
        aria-controls="filters"
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        onClick={onFilters}
      >
        {on === 0 ? t('equipment.filter.open') : t('equipment.filter.openWith', { count: on })}
      </Button>
      <div className={`${toolbar.end} ${classes.end}`}>
        <ViewsMenu />
        <ColumnsMenu
          words={t('equipment.columns')}
          columns={columns}
          hidden={hidden}
          onChange={onHide}
        />
        <MoreMenu />
      </div>
    </search>
  )
}

function MoreMenu() {
  const { t } = useTranslation()
  const { view } = useListView()
  const { spoken } = useLanguage()
  const today = useToday()
  const mayKeep = useMay('equipment:keep')
  const download = useMutation({
    mutationFn: async () => {
      const query = { ...queryOf(view), language: spoken }
      const file = `${t('equipment.csvFile')}-${today}.csv`
      const table = await toldFile(api.itemCsv['items.csv'].$get({ query }))
      saveFile(file, table, 'text/csv;charset=utf-8')
      notice({ tone: 'done', text: t('equipment.csvSaved', { file }) })
    },
  })
  return (
    <Menu
      position="bottom-end"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          variant="default"
          px="xs"
          loading={download.isPending}
          aria-label={t('equipment.menu')}
        >
          <IconDots size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => download.mutate()}
        >
          {t('equipment.csv')}
        </Menu.Item>
        {mayKeep && (
          <>
            <Menu.Item component={Link} to="/equipment/import">
              {t('equipment.import')}
            </Menu.Item>
            <Menu.Item component={Link} to="/equipment/stocktake">
              {t('equipment.stocktake')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
