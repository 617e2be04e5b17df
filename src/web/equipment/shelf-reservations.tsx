import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCalendarEvent, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayIn } from '#domain/day.ts'
import type { Reservation } from '#domain/equipment/reservation.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { ReserveActs } from './reserve-acts.tsx'
import { reservationsQuery } from './reserve-queries.ts'
import { useRiskWords } from './reserve-risk.ts'
import { ShelfHolder } from './shelf-holder.tsx'
import { ShelfLoading } from './shelf-loading.tsx'
import { ShelfThing } from './shelf-thing.tsx'
import classes from './shelf.module.css'
import more from './shelf-parts.module.css'

const groups = ['risk', 'ready', 'planned'] as const
const icons = { risk: IconAlertTriangle, ready: IconCircleCheck, planned: IconCalendarEvent }

const groupOf = ({ atRisk, state }: Reservation) =>
  atRisk ? 'risk' : state === 'ready' ? 'ready' : 'planned'

/** What is promised: first what may not come true and why, then what is ready, then what is to come. */
export function ShelfReservations({ space }: { space: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const riskWords = useRiskWords()
  const today = dayIn(format.timeZone, useNow())
  const all = useQuery(reservationsQuery(space))
  if (all.data === undefined) return <ShelfLoading error={all.error} again={() => all.refetch()} />
  if (all.data.length === 0)
    return (
      <StateMessage
        icon={<IconCalendarEvent size={30} />}
        title={t('reservations.list.empty')}
        text={t('reservations.list.emptyText')}
      />
    )
  const { data } = all
  return groups.map((group) => {
    const some = data.filter((one) => groupOf(one) === group)
    const Icon = icons[group]
    if (some.length === 0) return null
    return (
      <section key={group} className={classes.group} aria-labelledby={`reserved-${group}`}>
        <h2 id={`reserved-${group}`} className={classes.groupTitle} data-group={group}>
          <Icon size={20} aria-hidden />
          {t(`reservations.list.${group}`)}
        </h2>
        <table className={classes.table}>
          <caption className={more.hidden}>{t('reservations.list.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reservations.head.thing')}</th>
              <th scope="col">{t('reservations.head.who')}</th>
              <th scope="col">{t('reservations.head.from')}</th>
              <th scope="col">{t('reservations.head.due')}</th>
              <th scope="col">
                <span className={more.hidden}>{t('reservations.head.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {some.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <ShelfThing thing={one} />
                  {one.atRisk && <span className={classes.why}>{riskWords(one)}</span>}
                </th>
                <td data-head={t('reservations.head.who')}>
                  <ShelfHolder holder={one.holder} claim={one.id} />
                </td>
                <td data-head={t('reservations.head.from')}>{format.shortDay(one.from)}</td>
                <td data-head={t('reservations.head.due')}>{format.shortDay(one.due)}</td>
                <td className={classes.acts}>
                  <ReserveActs space={space} reservation={one} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )
  })
}
