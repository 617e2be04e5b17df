import { SegmentedControl } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from 'react-router'
import { useAddress } from '#web/ui/address.ts'
import { ColumnsMenu } from '#web/ui/columns-menu.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { useHiddenColumns } from '#web/ui/hidden-columns.ts'
import { SearchField } from '#web/ui/search-field.tsx'
import toolbar from '#web/ui/toolbar.module.css'
import { MorePeople } from './more-people.tsx'
import { NoPeople } from './no-people.tsx'
import { usePeopleColumns } from './people-columns.tsx'
import { peopleQuery } from './queries.ts'
import { states, viewIn } from './view.ts'

export function PeopleTable({ searchField }: { searchField: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation()
  const { arrived, parameters, show } = useAddress()
  const { state: navigating } = useNavigation()
  const view = viewIn(arrived)
  const list = useSuspenseInfiniteQuery(peopleQuery(view))
  const people = list.data.pages.flatMap(({ items }) => items)
  const columns = usePeopleColumns()
  const [hidden, setHidden] = useHiddenColumns('people')
  return (
    <>
      <search className={toolbar.bar}>
        <div className={toolbar.search}>
          <SearchField
            inputRef={searchField}
            label={t('people.search')}
            clearWords={t('people.clearSearch')}
            value={parameters.get('search') ?? ''}
            onSearch={(search) => show({ search })}
          />
        </div>
        <SegmentedControl
          aria-label={t('people.show')}
          value={viewIn(parameters).state}
          data={states.map((state) => ({ value: state, label: t(`people.states.${state}`) }))}
          onChange={(state) => show({ state: state === 'active' ? null : state })}
        />
        <div className={toolbar.end}>
          <ColumnsMenu
            words={t('people.columns')}
            columns={columns}
            hidden={hidden}
            onChange={setHidden}
          />
        </div>
      </search>
      <DataTable
        caption={t('people.list')}
        columns={columns}
        rows={people}
        idOf={({ id }) => id}
        hidden={hidden}
        chosen={arrived.get('person')}
        sortedElsewhere
        hasMore={list.hasNextPage}
        busy={navigating === 'loading'}
        empty={<NoPeople view={view} onShowAll={() => show({ search: null, state: 'all' })} />}
        foot={<MorePeople count={people.length} list={list} />}
      />
    </>
  )
}
