import type { SeriesChangeInput } from '#domain/activities/change.ts'
import { api, told } from '#web/client.ts'

export type OfSeries = { space: string; activity: string }

const spaces = api.series.spaces[':space']
const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })

/** A change of a series: looked at, done as it was looked at, and taken back. */
export const changeCalls = {
  look: (param: OfSeries, json: SeriesChangeInput, signal?: AbortSignal) =>
    told(
      spaces.series[':activity'].preview.$post(
        { param, json },
        signal === undefined ? {} : { init: { signal } },
      ),
    ),
  apply: (param: OfSeries, change: SeriesChangeInput, mark: string) =>
    told(spaces.series[':activity'].changes.$post({ param, json: { change, mark } }, once())),
  undo: (param: { space: string; change: string }) =>
    told(spaces.changes[':change'].undo.$post({ param }, once())),
}
