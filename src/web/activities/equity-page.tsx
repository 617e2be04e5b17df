import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { IconCalendar, IconDownload, IconMap2, IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { dayIn, daysAfter } from '#domain/day.ts'
import { cityQuery, spacesQuery } from '#web/city-places.ts'
import { useLanguage } from '#web/language.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useEquityColumns } from './equity-columns.tsx'
import { EquityMapCard } from './equity-map-card.tsx'
import { equityQuery, equityTable, islandsOfPlanQuery } from './equity-queries.ts'
import { cityGroundQuery } from './ground-query.ts'
import { offerOf } from './equity-shades.ts'
import { EquityStrip } from './equity-strip.tsx'
import { EquityToolbar } from './equity-toolbar.tsx'
import { daysOfPeriod, equityViewIn, useEquityView } from './equity-view.ts'
import classes from './equity.module.css'

export async function loader({ request }: LoaderFunctionArgs) {
  const { permissions, timeZone } = await whoAmI()
  if (!permissions.includes('activities:report')) return null
  const { period } = equityViewIn(new URL(request.url).searchParams)
  const range = daysOfPeriod(period, dayIn(timeZone, new Date()))
  void queryClient.query({ ...cityGroundQuery, staleTime: 'static' }).catch(() => undefined)
  const [{ plan }] = await Promise.all([
    queryClient.query({ ...equityQuery(range), staleTime: 60_000 }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
    queryClient.query({ ...cityQuery, staleTime: 'static' }),
  ])
  if (plan !== null) void queryClient.query(islandsOfPlanQuery(plan.id)).catch(() => undefined)
  return null
}

/** What each super island is offered: who has no support group within reach? */
export function Component() {
  const { t } = useTranslation()
  if (useMay('activities:report')) return <EquityReport />
  return (
    <Page title={t('activities.equity.title')}>
      <StateMessage
        icon={<IconScale size={30} />}
        title={t('activities.equity.notAllowed')}
        text={t('activities.equity.notAllowedText')}
        actions={
          <Button component={Link} to="/activities">
            {t('activities.city.calendar')}
          </Button>
        }
      />
    </Page>
  )
}

/** What a tablet has no room for. */
const tablet = '(min-width: 48em) and (max-width: 68em)'
const besides = ['activities', 'near']
const nothingBesides: readonly string[] = []

function EquityReport() {
  const { t } = useTranslation()
  const format = useFormat()
  const { view, range, sort, show, showSorted } = useEquityView()
  const { data: equity } = useSuspenseQuery(equityQuery(range))
  const columns = useEquityColumns()
  const isNarrow = useMediaQuery(tablet, matchMedia(tablet).matches)
  const { plan } = equity
  const islands = view.onlyWithout
    ? equity.islands.filter((island) => offerOf(island, view.kind).without > 0)
    : equity.islands
  const about = [
    plan?.name ?? t('activities.equity.noPlan'),
    format.shortDays(range.from, daysAfter(range.to, -1)),
    t('activities.equity.census', { day: format.day(equity.populationOn) }),
  ]
  return (
    <Page
      title={t('activities.equity.title')}
      overline={about.join(' · ')}
      lead={t('activities.equity.lead')}
      actions={
        <>
          <Button
            component={Link}
            to="/activities"
            variant="default"
            leftSection={<IconCalendar size={18} aria-hidden />}
          >
            {t('activities.city.calendar')}
          </Button>
          <Download />
        </>
      }
    >
      <EquityToolbar kinds={equity.kinds} />
      <EquityStrip equity={equity} />
      {plan !== null && (
        <div className={classes.drawn}>
          <EquityMapCard equity={equity} plan={plan.id} />
        </div>
      )}
      <DataTable
        caption={t('activities.equity.caption')}
        columns={columns}
        rows={islands}
        hidden={isNarrow ? besides : nothingBesides}
        idOf={({ id }) => id}
        chosen={view.island}
        sort={sort ?? { column: view.onlyWithout ? 'without' : 'name', down: view.onlyWithout }}
        onSort={showSorted}
        empty={
          <StateMessage
            icon={<IconMap2 size={28} />}
            title={t(plan === null ? 'activities.equity.noPlan' : 'activities.equity.allHave')}
            text={t(
              plan === null ? 'activities.equity.noPlanText' : 'activities.equity.allHaveText',
            )}
            actions={
              plan !== null && (
                <Button variant="default" onClick={() => show({ only: null })}>
                  {t('activities.equity.showAll')}
                </Button>
              )
            }
          />
        }
      />
    </Page>
  )
}

function Download() {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const { range } = useEquityView()
  const download = useMutation({
    mutationFn: () => equityTable(range, spoken),
    onSuccess: (table) => {
      const file = `${t('activities.equity.file')}-${range.from}.csv`
      saveFile(file, table, 'text/csv;charset=utf-8')
      notice({ tone: 'done', text: t('activities.list.saved', { file }) })
    },
  })
  return (
    <Button
      variant="default"
      loading={download.isPending}
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => download.mutate()}
    >
      {t('activities.list.csv')}
    </Button>
  )
}
