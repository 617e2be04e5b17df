import { useTranslation } from 'react-i18next'
import type { CityFigures } from './city-rows.ts'

/** The figures of a cell in words, as somebody reads them aloud. */
export function useCityWords(): (figures: CityFigures) => string {
  const { t } = useTranslation()
  return ({ sessions, seats, confirmed, drafts, cancelled }) =>
    [
      sessions === 0
        ? t('activities.city.nothing')
        : t('activities.city.sessions', { count: sessions }),
      seats > 0
        ? t('activities.calendar.seats', { taken: confirmed, capacity: seats })
        : confirmed > 0
          ? t('activities.calendar.people', { count: confirmed })
          : null,
      drafts > 0 ? t('activities.city.drafts', { count: drafts }) : null,
      cancelled > 0 ? t('activities.city.cancelled', { count: cancelled }) : null,
    ]
      .filter((part) => part !== null)
      .join(', ')
}
