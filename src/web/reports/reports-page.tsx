import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconChartBar, IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { loanReportQuery, typesQuery } from './queries.ts'
import { ReportFilters } from './report-filters.tsx'
import { ReportMonths } from './report-months.tsx'
import { ReportStrip } from './report-strip.tsx'
import { ReportTables } from './report-tables.tsx'
import { useReportView, viewIn } from './view.ts'
import classes from './reports.module.css'

export async function loader({ request }: LoaderFunctionArgs) {
  const { permissions } = await whoAmI()
  if (!permissions.includes('equipment:report')) return null
  await Promise.all([
    queryClient.query({
      ...loanReportQuery(viewIn(new URL(request.url).searchParams)),
      staleTime: 'static',
    }),
    queryClient.query({ ...typesQuery, staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
  ])
  return null
}

/** What is lent, how it is used and what there is too little of. */
export function Component() {
  const { t } = useTranslation()
  const may = useMay('equipment:report')
  if (may) return <Report />
  return (
    <Page title={t('reports.title')}>
      <StateMessage
        icon={<IconChartBar size={30} />}
        title={t('reports.notAllowed.title')}
        text={t('reports.notAllowed.text')}
        actions={
          <Button component={Link} to="/">
            {t('shell.goToday')}
          </Button>
        }
      />
    </Page>
  )
}

function Report() {
  const { t } = useTranslation()
  const format = useFormat()
  const { view } = useReportView()
  const mayProgramme = useMay('activities:report')
  const { data: report } = useSuspenseQuery(loanReportQuery(view))
  return (
    <Page
      title={t('reports.title')}
      overline={t('reports.madeAt', { at: format.moment(report.madeAt) })}
      lead={t('reports.lead')}
      actions={
        mayProgramme && (
          <Button
            component={Link}
            to="/activities/equity"
            variant="default"
            leftSection={<IconScale size={18} aria-hidden />}
          >
            {t('reports.programme')}
          </Button>
        )
      }
    >
      <ReportFilters report={report} />
      <p className={classes.note}>{t(report.exact ? 'reports.exact' : 'reports.rounded')}</p>
      {report.total.loans === 0 && report.total.daysOut === 0 ? (
        <StateMessage
          icon={<IconChartBar size={30} />}
          title={t('reports.empty.title')}
          text={t('reports.empty.text')}
        />
      ) : (
        <>
          <ReportStrip total={report.total} />
          <ReportMonths report={report} />
        </>
      )}
      <ReportTables report={report} />
    </Page>
  )
}
