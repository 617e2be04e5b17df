import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FormFields } from './form-fields.ts'
import { api, told } from '#web/client.ts'
import { activitiesKey } from './activity-page-queries.ts'

export const partsOfDay = ['any', 'morning', 'afternoon'] as const

/** What a time is looked for with. */
export type FinderWanted = {
  space: string
  room: string
  people: FormFields['facilitators']
  minutes: number
  setUpMinutes: number
  clearUpMinutes: number
  /** From this day on. */
  from: string
  part: (typeof partsOfDay)[number]
  weekdays: readonly number[]
  except: string | null
}

const hoursOf = {
  any: {},
  morning: { notAfter: '14:00' },
  afternoon: { notBefore: '14:00' },
} as const

/** When all of them are free. */
export const freeTimesQuery = (wanted: FinderWanted) => {
  const { space, room, people, minutes, from, part, weekdays, except } = wanted
  const query = {
    space,
    minutes: String(minutes),
    setUpMinutes: String(wanted.setUpMinutes),
    clearUpMinutes: String(wanted.clearUpMinutes),
    facilitators: people.map(({ id }) => id),
    ...hoursOf[part],
    ...(room === '' ? {} : { room }),
    ...(from === '' ? {} : { from }),
    ...(weekdays.length === 0 ? {} : { weekdays: weekdays.join('') }),
    ...(except === null ? {} : { exceptActivity: except }),
  }
  return queryOptions({
    queryKey: [...activitiesKey, 'free', query],
    queryFn: async ({ signal }) => told(api.freeTimes.free.$get({ query }, { init: { signal } })),
    placeholderData: keepPreviousData,
    enabled: minutes >= 5 && minutes <= 1440,
    gcTime: 20_000,
  })
}

/** The rooms of a space at one time. */
export const roomsThenQuery = (space: string, start: string, minutes: number) =>
  queryOptions({
    queryKey: [...activitiesKey, 'free', 'rooms', space, start, minutes],
    queryFn: async () =>
      (
        await told(
          api.freeTimes.free.rooms.$get({ query: { space, start, minutes: String(minutes) } }),
        )
      ).items,
    gcTime: 20_000,
  })
