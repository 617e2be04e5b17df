import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dayIn, type Day } from '#domain/day.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { lastDay } from './cover-days.ts'

type CoverDays = { from: Day; until: Day }

export function useToday(): Day {
  return dayIn(useFormat().timeZone, useNow())
}

/** When a cover holds, as people say it: one that already holds only says its last day. */
export function useCoverWords() {
  const { t } = useTranslation()
  const { shortDay } = useFormat()
  const today = useToday()
  return useMemo(
    () =>
      ({ from, until }: CoverDays): string => {
        const last = shortDay(lastDay(until))
        return from <= today
          ? t('people.until', { day: last })
          : t('people.fromUntil', { from: shortDay(from), until: last })
      },
    [t, shortDay, today],
  )
}
