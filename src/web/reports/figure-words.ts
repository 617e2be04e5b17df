import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownCount } from '#domain/equipment/figures.ts'
import type { Names } from '#domain/equipment/item.ts'
import { useFormat } from '#web/ui/format.tsx'

/** Figures as they are told: what is hidden says between which numbers it is. */
export function useFigureWords() {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const { language } = i18n
  return useMemo(
    () => ({
      typeName: (names: Names) =>
        language === 'es' || language === 'en' ? names[language] : names.ca,
      count: (count: ShownCount) => (count === null ? t('reports.hidden') : format.number(count)),
      share: (share: number | null) => (share === null ? '–' : format.percent(share)),
      days: (days: number | null) => (days === null ? '–' : format.number(days)),
      month: (month: string) =>
        monthFormat(format.locale, { month: 'long', year: 'numeric' }).format(new Date(month)),
      /** As little as fits under a bar: the year where it begins. */
      shortMonth: (month: string) => {
        const name = monthFormat(format.locale, { month: 'short' }).format(new Date(month))
        return month.slice(5, 7) === '01' ? `${name} ${month.slice(0, 4)}` : name
      },
    }),
    [t, language, format],
  )
}

function monthFormat(locale: string, parts: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
}
