import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconCalendarPlus, IconCircleCheck, IconClockHour4, IconTruck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayIn } from '#domain/day.ts'
import type { WhereOne } from '#domain/equipment/where.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { reserveCalls } from './reserve-calls.ts'
import { useDone } from './reserve-done.ts'
import classes from './where.module.css'

type WhereRowProps = {
  one: WhereOne
  here: string | null
  isChosen: boolean
  onReserve: ((tag: string) => void) | null
}

/** One space: how far, how many are free, or from when; and what can be asked of it. */
export function WhereRow({ one, here, isChosen, onReserve }: WhereRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = dayIn(format.timeZone, useNow())
  const done = useDone(here ?? '')
  const { space, free, total, freeFrom, metres, tag } = one
  const ask = useMutation({
    mutationFn: async (wanted: string) => {
      const { act, transfer } = await reserveCalls.ask(here ?? '', wanted)
      done(
        t('reservations.transfers.askedFor', { space: transfer.from.name, tag: transfer.tag }),
        act,
      )
    },
  })
  const when =
    freeFrom === null
      ? t('reservations.where.notInSight')
      : freeFrom <= today
        ? t('reservations.where.freeToday')
        : t('reservations.where.freeFrom', { day: format.shortDay(freeFrom) })
  const Icon = free > 0 ? IconCircleCheck : IconClockHour4
  const isHere = space.id === here
  return (
    <li id={`where-${space.id}`} className={classes.row} data-chosen={isChosen || undefined}>
      <div className={classes.place}>
        <Link to={`/spaces/${space.id}`} className={classes.name}>
          {space.name}
        </Link>
        <span className={classes.quiet}>
          {[
            ...(isHere
              ? [t('reservations.where.here')]
              : metres === null
                ? []
                : [format.metres(metres)]),
            ...(space.phone === null ? [] : [space.phone]),
          ].join(' · ')}
        </span>
      </div>
      <p className={classes.free} data-free={free > 0 || undefined}>
        <Icon size={20} aria-hidden />
        <span>
          <strong>{t('reservations.where.free', { count: free })}</strong>{' '}
          {t('reservations.where.of', { total })}
          {free === 0 && <span className={classes.quiet}>{when}</span>}
        </span>
      </p>
      {onReserve !== null && tag !== null && (
        <div className={classes.acts}>
          {!isHere && (
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconTruck size={16} aria-hidden />}
              aria-label={t('reservations.where.askOf', { space: space.name })}
              loading={ask.isPending}
              onClick={() => ask.mutate(tag)}
            >
              {t('reservations.where.ask')}
            </Button>
          )}
          <Button
            id={`reserve-${tag}`}
            size="compact-md"
            variant="light"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            aria-label={t('reservations.where.reserveAt', { space: space.name })}
            onClick={() => onReserve(tag)}
          >
            {t('reservations.where.reserve')}
          </Button>
        </div>
      )}
    </li>
  )
}
