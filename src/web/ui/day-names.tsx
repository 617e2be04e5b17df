import { useEffect, useRef, type ReactNode } from 'react'

/**
 * A grid of hours whose days are called as they are written. The grid gives each a date of its own
 * for a name, in which what one sees and says aloud does not occur (WCAG 2.2, 2.5.3).
 */
export function DayNames({ children }: { children: ReactNode }) {
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    for (const day of grid.current?.querySelectorAll('[class*="weekViewDayLabel"]') ?? [])
      day.removeAttribute('aria-label')
  })
  return <div ref={grid}>{children}</div>
}
