import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cityQuery } from '#web/city-places.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { islandsInForceQuery } from './queries.ts'
import classes from './today.module.css'

const shown = 6

/** The open islands with most people: where the work is. */
export function OpenIslandsCard() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: city } = useSuspenseQuery(cityQuery)
  const { data: inForce } = useSuspenseQuery(islandsInForceQuery)
  const open = (inForce?.islands ?? [])
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => b.people - a.people)
  const end = city?.islandPeopleMax ?? 1
  return (
    <Card
      title={t('today.openIslands.title')}
      aside={
        open.length > 0 && (
          <Link to="/territories" className={classes.aside}>
            {t('today.openIslands.all', { count: open.length })}
          </Link>
        )
      }
    >
      {open.length === 0 && <p className={classes.quiet}>{t('today.openIslands.none')}</p>}
      <ul className={classes.rows}>
        {open.slice(0, shown).map(({ id, name, people }) => (
          <li key={id} className={classes.island}>
            <Link to={`/territories?island=${id}`} className={classes.rowName}>
              {name}
            </Link>
            <span className={classes.small} aria-hidden>
              <span style={{ width: `${Math.min(1, people / end) * 100}%` }} />
            </span>
            <span className={classes.figure}>
              {format.number(people)}
              <span className={classes.unseen}>{t('today.island.people', { count: people })}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
