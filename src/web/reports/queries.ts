import { queryOptions } from '@tanstack/react-query'
import type { LoanReport, ReportTable } from '#domain/equipment/figures.ts'
import { api, told, toldText } from '#web/client.ts'
import type { ReportView } from './view.ts'

/** What was lent, as the view narrows it. */
export const loanReportQuery = (view: ReportView) =>
  queryOptions({
    queryKey: ['equipment', 'reports', view],
    queryFn: async (): Promise<LoanReport> => told(api.reports.reports.loans.$get({ query: view })),
    staleTime: 60_000,
  })

export const typesQuery = queryOptions({
  queryKey: ['equipment', 'types', 'reports'],
  queryFn: async () => (await told(api.catalogue.types.$get())).items,
  staleTime: 60_000,
})

/** One of its tables for spreadsheets, in the language of the screen. */
export const reportTable = (table: ReportTable, view: ReportView, language: string) =>
  toldText(
    api.reports.reports.loans[':table'].$get({
      param: { table },
      query: { ...view, ...(language === 'es' || language === 'en' ? { language } : {}) },
    }),
  )
