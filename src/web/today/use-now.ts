import { useEffect, useState } from 'react'

/** The time, a minute old at most: a page left open overnight says the new day in the morning. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(function tick() {
    const ticking = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(ticking)
  }, [])
  return now
}
