import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from './shelf.module.css'
import more from './shelf-parts.module.css'

type ShelfHolderProps = {
  holder: { initials: string } | null
  /** The claim by which the record is opened; null where there is none. */
  claim: string | null
}

/** Initials, which open the record of whoever may; the name itself is told there only. */
export function ShelfHolder({ holder, claim }: ShelfHolderProps) {
  const { t } = useTranslation()
  if (holder === null) return <span className={classes.quiet}>{t('reservations.somebody')}</span>
  if (claim === null) return holder.initials
  return (
    <Link
      to={`/equipment/people?claim=${claim}`}
      className={more.link}
      aria-label={t('reservations.openRecord', { who: holder.initials })}
    >
      {holder.initials}
    </Link>
  )
}
