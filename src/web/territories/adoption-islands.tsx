import { Button } from '@mantine/core'
import { IconMapSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sortIn, sortParameter } from '#web/ui/data-table-columns.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { plainWords } from '#web/ui/plain-words.ts'
import { SearchField } from '#web/ui/search-field.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import toolbar from '#web/ui/toolbar.module.css'
import { useAdoptionAddress } from './adoption-address.ts'
import { useAdoption } from './adoption-at-hand.ts'
import { useAdoptionColumns } from './adoption-columns.tsx'
import { FateFilter } from './adoption-fate-filter.tsx'
import classes from './adoption.module.css'

/** Every island of both plans, what becomes of it and what hangs on it. */
export function AdoptionIslands() {
  const { t } = useTranslation()
  const { preview } = useAdoption()
  const { fate, find, sort, show } = useAdoptionAddress()
  const columns = useAdoptionColumns()
  const searchField = useRef<HTMLInputElement>(null)
  useShortcuts({
    title: t('plans.adoption.keys'),
    shortcuts: [
      { keys: '/', says: t('plans.islands.find'), run: () => searchField.current?.focus() },
    ],
  })
  const wanted = plainWords(find)
  const all = preview.islands
  const rows = all.filter(
    ({ fate: becomes, before, after }) =>
      (fate === null || becomes === fate) &&
      plainWords(`${after?.number} ${after?.name} ${before?.number} ${before?.name}`).includes(
        wanted,
      ),
  )
  return (
    <section aria-labelledby="adoption-islands">
      <h2 id="adoption-islands" className={classes.title}>
        {t('plans.islands.title')}
      </h2>
      <search className={toolbar.bar}>
        <FateFilter />
        <div className={toolbar.search}>
          <SearchField
            inputRef={searchField}
            label={t('plans.islands.find')}
            clearWords={t('plans.islands.clear')}
            value={find}
            onSearch={(words) => show({ find: words })}
          />
        </div>
      </search>
      <DataTable
        caption={t('plans.islands.title')}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        sort={sortIn(sort) ?? { column: 'island', down: false }}
        onSort={(order) => show({ sort: sortParameter(order) })}
        empty={
          <StateMessage
            icon={<IconMapSearch />}
            title={t('plans.islands.none')}
            text={t('plans.islands.noneText')}
            actions={
              <Button variant="default" onClick={() => show({ find: null, fate: null })}>
                {t('plans.islands.showAll')}
              </Button>
            }
          />
        }
        foot={<output>{t('plans.islands.count', { count: rows.length, all: all.length })}</output>}
      />
    </section>
  )
}
