import { UnstyledButton } from '@mantine/core'
import { IconArrowNarrowDown } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Sort, useAddress } from './address.ts'
import { IslandRow } from './island-row.tsx'
import classes from './island-table.module.css'

/** `left` counts the islands that are not in the table. */
type IslandTableProps = { islands: readonly number[]; left: number }

/** The islands, one row each; a row draws itself anew only when its own figures change. */
export const IslandTable = memo(function IslandTable({ islands, left }: IslandTableProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.hidden}>{t('territories.table.caption')}</caption>
        <thead>
          <tr>
            <SortedHead sort="number">{t('territories.table.island')}</SortedHead>
            <SortedHead sort="people" isFigure>
              {t('territories.table.people')}
            </SortedHead>
            <th scope="col" className={classes.figure} title={t('territories.table.sectionsLong')}>
              {t('territories.table.sections')}
            </th>
            <SortedHead sort="deviation">{t('territories.table.deviation')}</SortedHead>
            <th scope="col">{t('territories.table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {islands.map((island) => (
            <IslandRow key={island} island={island} />
          ))}
        </tbody>
      </table>
      {left > 0 && <p className={classes.left}>{t('territories.table.left', { count: left })}</p>}
    </div>
  )
})

type SortedHeadProps = { sort: Sort; isFigure?: boolean; children: ReactNode }

function SortedHead({ sort, isFigure, children }: SortedHeadProps) {
  const { sort: sorted, change } = useAddress()
  const isSorted = sorted === sort
  return (
    <th
      scope="col"
      className={isFigure === true ? classes.figure : undefined}
      aria-sort={isSorted ? (sort === 'number' ? 'ascending' : 'descending') : undefined}
    >
      <UnstyledButton
        className={classes.sort}
        data-sorted={isSorted}
        onClick={() => change({ sort: sort === 'number' ? null : sort })}
      >
        {children}
        {isSorted && <IconArrowNarrowDown size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  )
}
