import { useTranslation } from 'react-i18next'
import type { Seats } from '#domain/activities/registration.ts'
import classes from './registrations.module.css'

/** How full a session is: taken, kept for whoever was offered one, and who waits. */
export function SeatsGauge({ seats }: { seats: Seats }) {
  const { t } = useTranslation()
  const { capacity, confirmed, offered, waiting, free } = seats
  const share = (some: number) =>
    `${(100 * some) / Math.max(1, capacity ?? 1, confirmed + offered)}%`
  const further = [
    free === null ? '' : t('registrations.seats.free', { count: free }),
    offered > 0 ? t('registrations.seats.offered', { count: offered }) : '',
    waiting > 0 ? t('registrations.seats.waiting', { count: waiting }) : '',
  ].filter((part) => part !== '')
  return (
    <section className={classes.gauge} aria-label={t('registrations.seats.title')}>
      <p>
        <strong>
          {capacity === null
            ? t('registrations.seats.noLimit', { count: confirmed })
            : t('registrations.seats.taken', { taken: confirmed, capacity })}
        </strong>
        {further.length > 0 && <span>{further.join(' · ')}</span>}
      </p>
      {capacity !== null && (
        <div className={classes.bar} data-full={free === 0 || undefined} aria-hidden>
          <span style={{ inlineSize: share(confirmed) }} />
          <span data-offered style={{ inlineSize: share(offered) }} />
        </div>
      )}
    </section>
  )
}
