import { useTranslation } from 'react-i18next'
import type { EquityOffer } from '#domain/activities/equity.ts'
import { useFormat } from '#web/ui/format.tsx'
import type { EquityMeasure } from './equity-view.ts'

/** Figures of what is offered, as they are written here. */
export function useEquityWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return {
    figure: (value: number | null, measure: EquityMeasure) => {
      if (value === null) return ''
      if (measure === 'without') return format.percent(value)
      return value === 0 ? format.number(0) : format.decimal(value)
    },
    /** «3 activitats, 24 sessions i 180 places; 1.200 persones no en tenen cap a prop». */
    offer: ({ activities, sessions, seats, without }: EquityOffer) =>
      [
        t('activities.equity.activities', { count: activities }),
        t('activities.city.sessions', { count: sessions }),
        t('activities.equity.seats', { count: seats }),
        without === 0
          ? t('activities.equity.everybody')
          : t('activities.equity.without', { count: without }),
      ].join(' · '),
  }
}
