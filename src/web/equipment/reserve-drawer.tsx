import { useTranslation } from 'react-i18next'
import { Side } from './item-side.tsx'
import { ReserveForm } from './reserve-form.tsx'

type ReserveDrawerProps = {
  space: string
  /** What is reserved, where that is known already. */
  of: { tag: string; type: string } | null
  /** Days that were asked for before. */
  days?: { from: string; due: string } | null
  opened: boolean
  after: string
  onClose: () => void
}

/** A reservation for somebody, beside the page from which it came. */
export function ReserveDrawer({
  space,
  of,
  days = null,
  opened,
  after,
  onClose,
}: ReserveDrawerProps) {
  const { t } = useTranslation()
  return (
    <Side
      opened={opened}
      title={
        of === null
          ? t('reservations.reserve.title')
          : t('reservations.reserve.titleItem', { tag: of.tag })
      }
      after={after}
      onClose={onClose}
    >
      <ReserveForm space={space} of={of} days={days} onDone={onClose} />
    </Side>
  )
}
