import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconBookmark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayIn } from '#domain/day.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { shelfQuery } from './reserve-queries.ts'
import { ReserveActs } from './reserve-acts.tsx'
import { ShelfHolder } from './shelf-holder.tsx'
import { ShelfLoading } from './shelf-loading.tsx'
import { ShelfThing } from './shelf-thing.tsx'
import classes from './shelf.module.css'
import more from './shelf-parts.module.css'

/** What stands on the shelf for somebody, what has to be picked up first at the top. */
export function ShelfReady({ space }: { space: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = dayIn(format.timeZone, useNow())
  const shelf = useQuery(shelfQuery(space))
  if (shelf.data === undefined)
    return <ShelfLoading error={shelf.error} again={() => shelf.refetch()} />
  if (shelf.data.length === 0)
    return (
      <StateMessage
        icon={<IconBookmark size={30} />}
        title={t('reservations.shelf.empty')}
        text={t('reservations.shelf.emptyText')}
      />
    )
  return (
    <table className={classes.table}>
      <caption className={more.hidden}>{t('reservations.shelf.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reservations.head.thing')}</th>
          <th scope="col">{t('reservations.head.who')}</th>
          <th scope="col">{t('reservations.head.until')}</th>
          <th scope="col">{t('reservations.head.place')}</th>
          <th scope="col">
            <span className={more.hidden}>{t('reservations.head.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shelf.data.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <ShelfThing thing={one} />
            </th>
            <td data-head={t('reservations.head.who')}>
              <ShelfHolder holder={one.holder} claim={one.id} />
            </td>
            <td data-head={t('reservations.head.until')}>
              {one.pickUpBy !== null && format.shortDay(one.pickUpBy)}
              {one.pickUpBy !== null && one.pickUpBy <= today && (
                <span className={more.late}> {t('reservations.shelf.last')}</span>
              )}
            </td>
            <td data-head={t('reservations.head.place')}>{one.place}</td>
            <td className={classes.acts}>
              <Button
                component={Link}
                to={`/equipment/desk?scan=${one.tag}`}
                size="compact-md"
                aria-label={t('reservations.handOverItem', { tag: one.tag })}
              >
                {t('reservations.handOver')}
              </Button>
              <ReserveActs space={space} reservation={one} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
