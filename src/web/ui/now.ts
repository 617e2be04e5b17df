import { useMemo, useSyncExternalStore } from 'react'

const minuteMs = 60_000

/** The present to the minute, for what is said relative to it. */
export function useNow(): Date {
  const minute = useSyncExternalStore(watchTheClock, () => Math.floor(Date.now() / minuteMs))
  return useMemo(() => new Date(minute * minuteMs), [minute])
}

function watchTheClock(read: () => void) {
  const timer = setInterval(read, minuteMs / 4)
  return () => clearInterval(timer)
}
