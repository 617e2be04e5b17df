import { useMemo } from 'react'
import { useFormat } from '#web/ui/format.tsx'

/** Monday first; 1 January 2024 was one. */
export function useWeekdayNames(): string[] {
  const { locale } = useFormat()
  return useMemo(() => {
    const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
    return Array.from({ length: 7 }, (_, day) => name.format(Date.UTC(2024, 0, 1 + day)))
  }, [locale])
}
