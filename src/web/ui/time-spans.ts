import { useMemo } from 'react'
import { useFormat } from './format.tsx'

/** Spans of a day on the wall clock, `09:30` to `14:00`, as the reader's language writes and joins them. */
export function useTimeSpans(): (spans: readonly { from: string; until: string }[]) => string {
  const { locale } = useFormat()
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(locale, {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
    })
    const time = (wall: string) =>
      wall === '24:00' ? wall : clock.format(new Date(`2024-01-01T${wall}:00Z`))
    const list = new Intl.ListFormat(locale)
    return (spans) => list.format(spans.map(({ from, until }) => `${time(from)}–${time(until)}`))
  }, [locale])
}
