import { Refusal } from '#domain/refusal.ts'
import { timesShown, type LocalTime } from './local-time.ts'

/** Refuses a moment that the clock on the wall shows never or twice. */
export function mustBeShownOnce(zone: string, at: LocalTime): void {
  const shown = timesShown(zone, at)
  if (shown === 1) return
  const facts = { at: at.replace('T', ' ') }
  throw new Refusal(shown === 0 ? 'activities/no-such-time' : 'activities/time-twice', facts)
}
