import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhereOne } from '#domain/equipment/where.ts'
import { WhereRow } from './where-row.tsx'
import classes from './where.module.css'

type WhereListProps = {
  found: readonly WhereOne[]
  here: string | null
  chosen: string | null
  /** Null for whoever does not lend. */
  onReserve: ((tag: string) => void) | null
}

/** The spaces in order; one that is pressed on the map is brought into view. */
export function WhereList({ found, here, chosen, onReserve }: WhereListProps) {
  const { t } = useTranslation()
  useEffect(
    function bringIntoView() {
      document.getElementById(`where-${chosen}`)?.scrollIntoView({ block: 'nearest' })
    },
    [chosen],
  )
  return (
    <section>
      <p className={classes.count} role="status">
        {t('reservations.where.found', { count: found.length })}
      </p>
      <ul className={classes.list} aria-label={t('reservations.where.list')}>
        {found.map((one) => (
          <WhereRow
            key={one.space.id}
            one={one}
            here={here}
            isChosen={one.space.id === chosen}
            onReserve={onReserve}
          />
        ))}
      </ul>
    </section>
  )
}
