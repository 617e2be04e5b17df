import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CalendarImport, ImportedEvent } from '#domain/activities/import.ts'
import { api, told } from '#web/client.ts'

const brought = api.calendarImport.spaces[':space'].import
const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })

/** What the file would bring. Nothing is written by looking. */
export const checkQuery = (space: string, json: CalendarImport) =>
  queryOptions({
    queryKey: ['calendar-check', space, json],
    queryFn: async ({ signal }) =>
      told(brought.check.$post({ param: { space }, json }, { init: { signal } })),
    enabled: json.text !== '' && json.kind !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })

type Bringing = CalendarImport & { mark: string; leaveOut: string[] }

export const bringIn = (space: string, json: Bringing) =>
  told(brought.$post({ param: { space }, json }, once()))

/** Whether an entry would do anything here. */
export const isOffered = ({ does }: ImportedEvent) =>
  does === 'adds' || does === 'changes' || does === 'cancels'

/** Whether it would put something published where something else is. */
export const isBlocked = (event: ImportedEvent, publishes: boolean) =>
  (publishes || event.does === 'changes') && event.clashes.some((clash) => clash.with.hard)
