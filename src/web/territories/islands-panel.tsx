import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { shows, useAddress } from './address.ts'
import { useDesk, useEditor } from './desk.ts'
import { IslandTable } from './island-table.tsx'
import { useListedIslands } from './listed-islands.ts'
import classes from './side-panel.module.css'

/** Every island of the plan; typing a number and pressing Enter chooses it. */
export function IslandsPanel() {
  const { t } = useTranslation()
  const { choose, draws } = useDesk()
  const { find: sought, show, change } = useAddress()
  const [find, setFind] = useState(sought)
  const listed = useListedIslands(find)
  const chosen = useEditor((state) => state.chosen)
  const rows = readable(listed, chosen)
  const isBlank = useEditor(({ saved }) => saved.islands.length === 0)
  const leftOut = useEditor(({ saved }) =>
    chosen === null || listed.includes(chosen) ? undefined : saved.islands[chosen]?.name,
  )
  const showAll = () => {
    setFind('')
    change({ find: null, show: null })
  }
  const chooseFirst = (event: KeyboardEvent) => {
    const [first] = listed
    if (event.key === 'Enter' && find !== '' && first !== undefined) choose(first)
  }
  if (isBlank)
    return (
      <p className={classes.empty}>
        {t(draws ? 'territories.table.emptyDraw' : 'territories.table.empty')}
      </p>
    )
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          label={t('territories.table.find')}
          placeholder={t('territories.table.findHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={find}
          onChange={(event) => {
            setFind(event.currentTarget.value)
            change({ find: event.currentTarget.value })
          }}
          onKeyDown={chooseFirst}
        />
        <NativeSelect
          label={t('territories.table.show')}
          value={show}
          data={shows.map((value) => ({ value, label: t(`territories.table.shows.${value}`) }))}
          onChange={(event) => change({ show: event.currentTarget.value })}
        />
        <output className={classes.leftOut}>
          {leftOut !== undefined && (
            <>
              {t('territories.table.leftOut', { name: leftOut })}
              {listed.length > 0 && (
                <Button size="compact-sm" variant="default" onClick={showAll}>
                  {t('territories.table.clear')}
                </Button>
              )}
            </>
          )}
        </output>
      </div>
      {listed.length === 0 ? (
        <div className={classes.empty}>
          <p>{t(find === '' ? 'territories.table.noneAll' : 'territories.table.none')}</p>
          <Button variant="default" onClick={showAll}>
            {t('territories.table.clear')}
          </Button>
        </div>
      ) : (
        <IslandTable islands={rows} left={listed.length - rows.length} />
      )}
    </>
  )
}

/** Beyond this a table is no longer read, and drawing its rows would hold up the map. */
const readableRows = 300

/** The first rows; the chosen island is among them wherever it stands. */
function readable(listed: readonly number[], chosen: number | null): readonly number[] {
  if (listed.length <= readableRows) return listed
  const first = listed.slice(0, readableRows)
  const isLeftOut = chosen !== null && !first.includes(chosen) && listed.includes(chosen)
  return isLeftOut ? [...first, chosen] : first
}
