import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LoaderFunctionArgs } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useFormat } from '#web/ui/format.tsx'
import { Page } from '#web/ui/page.tsx'
import { CoverageActions } from './coverage-actions.tsx'
import { CoverageParts } from './coverage-parts.tsx'
import { CityStrip } from './city-strip.tsx'
import { cityQuery, coverageQuery, groundQuery, plansQuery } from './queries.ts'
import { planIn, useView } from './view.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const plan = planIn(new URL(request.url).searchParams)
  void queryClient.query({ ...groundQuery, staleTime: 'static' })
  await Promise.all([
    queryClient.query({ ...coverageQuery(plan), staleTime: 0 }),
    queryClient.query({ ...plansQuery, staleTime: 'static' }),
    queryClient.query({ ...cityQuery, staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
  ])
  return null
}

/** Who has care nearby: what planners come to review before they choose the next spaces. */
export function Component() {
  const { t } = useTranslation()
  const format = useFormat()
  const { plan } = useView()
  const { data: coverage } = useSuspenseQuery(coverageQuery(plan))
  const { data: city } = useSuspenseQuery(cityQuery)
  const about = [
    coverage.plan?.name ?? t('coverage.noPlan'),
    t('coverage.overline', { day: format.day(coverage.populationOn) }),
    ...(city.synthetic ? [t('coverage.synthetic')] : []),
  ]
  return (
    <Page
      title={t('coverage.title')}
      overline={about.join(' · ')}
      lead={t('coverage.lead')}
      actions={<CoverageActions coverage={coverage} />}
    >
      <CityStrip coverage={coverage} />
      <CoverageParts coverage={coverage} />
    </Page>
  )
}
