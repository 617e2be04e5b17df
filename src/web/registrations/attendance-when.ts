import { useMemo } from 'react'
import { useFormat } from '#web/ui/format.tsx'

/** The wall clock of the city as whoever reads writes it; never that of the browser's own zone. */
export function useSessionWhen() {
  const { locale } = useFormat()
  return useMemo(() => {
    const written = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
      return (at: string) => format.format(new Date(`${at}:00Z`))
    }
    const time = { hour: '2-digit', minute: '2-digit' } as const
    const [day, hour] = [written({ weekday: 'long', day: 'numeric', month: 'long' }), written(time)]
    return {
      hour,
      short: written({ weekday: 'short', day: 'numeric', month: 'short', ...time }),
      moment: written({ weekday: 'long', day: 'numeric', month: 'long', ...time }),
      between: (start: string, end: string) => `${day(start)}, ${hour(start)}–${hour(end)}`,
    }
  }, [locale])
}
