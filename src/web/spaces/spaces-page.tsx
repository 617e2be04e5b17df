import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { districtsQuery, spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { ColumnsMenu } from '#web/ui/columns-menu.tsx'
import { sortIn, sortParameter } from '#web/ui/data-table-columns.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { useHiddenColumns } from '#web/ui/hidden-columns.ts'
import { Page } from '#web/ui/page.tsx'
import { plainWords } from '#web/ui/plain-words.ts'
import { SearchField } from '#web/ui/search-field.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import toolbar from '#web/ui/toolbar.module.css'
import { AddSpace } from './add-space.tsx'
import { useDistrictNames } from './district-names.ts'
import { NoSpaces } from './no-spaces.tsx'
import { useSpaceColumns } from './space-columns.tsx'
import classes from './spaces.module.css'

export async function loader() {
  await Promise.all([
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
    queryClient.query({ ...districtsQuery, staleTime: 'static' }),
  ])
  return null
}

export function Component() {
  const { t } = useTranslation()
  const { parameters, show: change } = useAddress()
  const searchField = useRef<HTMLInputElement>(null)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const districtName = useDistrictNames()
  const columns = useSpaceColumns()
  const [hidden, setHidden] = useHiddenColumns('spaces')
  const mayManage = useMay('spaces:manage')
  const adding = mayManage && parameters.has('new')
  const search = parameters.get('search') ?? ''
  const wanted = plainWords(search)
  const found = spaces.filter(({ name, address, island, district }) =>
    plainWords(`${name} ${address} ${island?.name} ${districtName(district)}`).includes(wanted),
  )
  const show = (name: string, value: string) => change({ [name]: value })
  useShortcuts({
    title: t('spaces.title'),
    shortcuts: [
      { keys: '/', says: t('spaces.keys.search'), run: () => searchField.current?.focus() },
    ],
  })
  return (
    <Page
      title={t('spaces.title')}
      lead={t('spaces.lead')}
      actions={
        mayManage &&
        !adding && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => show('new', '1')}>
            {t('spaces.add.button')}
          </Button>
        )
      }
    >
      {adding && (
        <div className={classes.adding}>
          <AddSpace onClose={() => show('new', '')} />
        </div>
      )}
      <search className={toolbar.bar}>
        <div className={toolbar.search}>
          <SearchField
            inputRef={searchField}
            label={t('spaces.search')}
            clearWords={t('spaces.clearSearch')}
            value={search}
            onSearch={(words) => show('search', words)}
          />
        </div>
        <div className={toolbar.end}>
          <ColumnsMenu
            words={t('spaces.columns')}
            columns={columns}
            hidden={hidden}
            onChange={setHidden}
          />
        </div>
      </search>
      <DataTable
        caption={t('spaces.list')}
        columns={columns}
        rows={found}
        idOf={({ id }) => id}
        hidden={hidden}
        sort={sortIn(parameters.get('sort')) ?? { column: 'space', down: false }}
        onSort={(sort) => show('sort', sortParameter(sort))}
        empty={<NoSpaces searched={search !== ''} onShowAll={() => show('search', '')} />}
        foot={
          <output>
            {found.length === spaces.length
              ? t('spaces.count', { count: spaces.length })
              : t('spaces.countOf', { shown: found.length, all: spaces.length })}
          </output>
        }
      />
    </Page>
  )
}
