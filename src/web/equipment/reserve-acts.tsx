import { ActionIcon, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconArrowsExchange, IconDots, IconUserOff, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/day.ts'
import type { Reservation } from '#domain/equipment/reservation.ts'
import { reserveCalls } from './reserve-calls.ts'
import { useDone } from './reserve-done.ts'
import { SwapItem } from './reserve-swap.tsx'

type ReserveActsProps = { space: string; reservation: Reservation; today: Day }

/** What can still be done with a promise: another item, none at all, or that nobody came. */
export function ReserveActs({ space, reservation, today }: ReserveActsProps) {
  const { t } = useTranslation()
  const done = useDone(space)
  const [swapping, setSwapping] = useState(false)
  const { id: claim, tag, from, state } = reservation
  const cancel = useMutation({
    mutationFn: async () => {
      const { act } = await reserveCalls.cancel({ space, claim })
      done(t('reservations.done.cancelled', { tag }), act)
    },
  })
  const noShow = useMutation({
    mutationFn: async () => {
      const { act } = await reserveCalls.noShow({ space, claim })
      done(t('reservations.done.noShow', { tag }), act)
    },
  })
  return (
    <>
      <Menu position="bottom-end" withinPortal shadow="md">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('reservations.moreOf', { tag })}
            loading={cancel.isPending || noShow.isPending}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {state === 'planned' && (
            <Menu.Item
              leftSection={<IconArrowsExchange size={18} aria-hidden />}
              onClick={() => setSwapping(true)}
            >
              {t('reservations.swap')}
            </Menu.Item>
          )}
          {from <= today && (
            <Menu.Item
              leftSection={<IconUserOff size={18} aria-hidden />}
              onClick={() => noShow.mutate()}
            >
              {t('reservations.noShow')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconX size={18} aria-hidden />} onClick={() => cancel.mutate()}>
            {t('reservations.cancel')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {swapping && (
        <SwapItem space={space} reservation={reservation} onClose={() => setSwapping(false)} />
      )}
    </>
  )
}
