import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconTruckDelivery, IconTruckLoading } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Transfer as TransferShape } from '#domain/equipment/transfer.ts'
import { useFormat } from '#web/ui/format.tsx'
import { reserveCalls } from './reserve-calls.ts'
import { useDone } from './reserve-done.ts'
import { transfersQuery } from './reserve-queries.ts'
import { ShelfLoading } from './shelf-loading.tsx'
import { ShelfThing } from './shelf-thing.tsx'
import classes from './shelf.module.css'
import more from './shelf-parts.module.css'

type Transfer = z.infer<typeof TransferShape>

const sides = ['toSend', 'coming'] as const
const icons = { toSend: IconTruckLoading, coming: IconTruckDelivery }
const none = { toSend: 'nothingToSend', coming: 'nothingComing' } as const

/** What other spaces asked of this one, and what comes to it. */
export function ShelfTransfers({ space }: { space: string }) {
  const { t } = useTranslation()
  const transfers = useQuery(transfersQuery(space))
  if (transfers.data === undefined)
    return <ShelfLoading error={transfers.error} again={() => transfers.refetch()} />
  const { data } = transfers
  return sides.map((side) => {
    const Icon = icons[side]
    return (
      <section key={side} className={classes.group} aria-labelledby={`transfers-${side}`}>
        <h2 id={`transfers-${side}`} className={classes.groupTitle}>
          <Icon size={20} aria-hidden />
          {t(`reservations.transfers.${side}`)}
        </h2>
        {data[side].length === 0 ? (
          <p className={more.nothing}>{t(`reservations.transfers.${none[side]}`)}</p>
        ) : (
          <ul className={more.rows}>
            {data[side].map((transfer) => (
              <TransferRow key={transfer.id} space={space} side={side} transfer={transfer} />
            ))}
          </ul>
        )}
      </section>
    )
  })
}

type TransferRowProps = { space: string; side: (typeof sides)[number]; transfer: Transfer }

function TransferRow({ space, side, transfer }: TransferRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const done = useDone(space)
  const { id: claim, tag, state, from, to, due } = transfer
  const at = { space, claim }
  const send = useMutation({
    mutationFn: async () => {
      const { act } = await reserveCalls.send(at)
      done(t('reservations.transfers.sent', { tag, space: to.name }), act)
    },
  })
  const receive = useMutation({
    mutationFn: async () => {
      const { act, transfer: now } = await reserveCalls.receive(at)
      const stands = t(`desk.state.${now.itemState}`).toLowerCase()
      done(t('reservations.transfers.received', { tag, state: stands }), act)
    },
  })
  const drop = useMutation({
    mutationFn: async () => {
      const { act } = await reserveCalls.dropTransfer(at)
      done(t('reservations.transfers.cancelled', { tag }), act)
    },
  })
  const isUnderWay = state === 'active'
  return (
    <li className={more.row}>
      <ShelfThing thing={transfer} />
      <span>
        {side === 'toSend'
          ? t('reservations.transfers.to', { space: to.name })
          : t('reservations.transfers.from', { space: from.name })}
        <span className={classes.quiet}>
          {t(isUnderWay ? 'reservations.transfers.underWay' : 'reservations.transfers.asked')}
          {' · '}
          {t('reservations.transfers.due', { day: format.shortDay(due) })}
        </span>
      </span>
      <span className={classes.acts}>
        {side === 'toSend' && !isUnderWay && (
          <Button
            size="compact-md"
            aria-label={t('reservations.transfers.sendItem', { tag })}
            loading={send.isPending}
            onClick={() => send.mutate()}
          >
            {t('reservations.transfers.send')}
          </Button>
        )}
        {side === 'coming' && isUnderWay && (
          <Button
            size="compact-md"
            aria-label={t('reservations.transfers.receiveItem', { tag })}
            loading={receive.isPending}
            onClick={() => receive.mutate()}
          >
            {t('reservations.transfers.receive')}
          </Button>
        )}
        {!isUnderWay && (
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('reservations.transfers.cancelItem', { tag })}
            loading={drop.isPending}
            onClick={() => drop.mutate()}
          >
            {t('reservations.transfers.cancel')}
          </Button>
        )}
      </span>
    </li>
  )
}
