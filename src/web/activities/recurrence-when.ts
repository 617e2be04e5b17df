import { useMemo } from 'react'
import { useFormat } from '#web/ui/format.tsx'

/** Moments of the wall clock as the reader's language writes them; never in the browser's own zone. */
export function useWhen() {
  const { locale } = useFormat()
  return useMemo(() => {
    const written = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
      return (at: string) => format.format(new Date(`${at.slice(0, 16)}:00Z`))
    }
    const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
    const time = { hour: '2-digit', minute: '2-digit' } as const
    return {
      time: written(time),
      /** `dt. 29 de març` */
      day: written(day),
      dayAndYear: written({ ...day, year: 'numeric' }),
      moment: written({ ...day, ...time }),
      longMoment: written({
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        ...time,
      }),
      month: written({ month: 'long', year: 'numeric' }),
      dayNumber: written({ weekday: 'short', day: 'numeric' }),
    }
  }, [locale])
}
