import { queryOptions } from '@tanstack/react-query'
import type { Equity } from '#domain/activities/equity.ts'
import type { Day } from '#domain/day.ts'
import { api, told, toldText } from '#web/client.ts'
import type { LanguageCode } from '#web/words/languages.ts'
import { activitiesKey } from './activity-page-queries.ts'

type Range = { from: Day; to: Day }

/** What each island is offered in a time. */
export const equityQuery = ({ from, to }: Range) =>
  queryOptions({
    queryKey: [...activitiesKey, 'equity', from, to],
    queryFn: async (): Promise<Equity> => told(api.equity.equity.$get({ query: { from, to } })),
    staleTime: 60_000,
  })

/** The same figures as a table for spreadsheets. */
export const equityTable = ({ from, to }: Range, language: LanguageCode) =>
  toldText(api.equity['equity.csv'].$get({ query: { from, to, language } }))

/** Which section belongs to which island. */
export const islandsOfPlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['territories', 'plans', id, 'activities'],
    queryFn: async () => told(api.territories.plans[':id'].$get({ param: { id } })),
    staleTime: 60_000,
  })
