import { useTranslation } from 'react-i18next'
import type { Reservation } from '#domain/equipment/reservation.ts'

const unfit = ['intake', 'quarantined', 'in-repair', 'missing', 'retired'] as const

/** Why somebody may not get what was promised to her. */
export function useRiskWords(): (reservation: Reservation) => string {
  const { t } = useTranslation()
  return ({ space, itemSpace, itemState }) => {
    const state = unfit.find((one) => one === itemState)
    if (state !== undefined)
      return t('reservations.list.unfit', { state: t(`desk.state.${state}`).toLowerCase() })
    if (itemSpace.id !== space.id && itemState !== 'on-loan')
      return t('reservations.list.elsewhere', { space: itemSpace.name })
    return itemState === 'on-loan'
      ? t('reservations.list.late')
      : t('reservations.list.elsewhere', { space: itemSpace.name })
  }
}
