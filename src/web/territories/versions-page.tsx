import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconChecklist } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { planQuery, plansQuery } from './queries.ts'
import { VersionsAdoption } from './versions-adoption.tsx'
import { VersionsCompared } from './versions-compared.tsx'
import { VersionsList } from './versions-list.tsx'
import { differenceQuery, versionsQuery } from './versions-queries.ts'
import classes from './versions.module.css'

export async function loader({ params: { id = '' }, request }: LoaderFunctionArgs) {
  const against = new URL(request.url).searchParams.get('against') ?? ''
  await Promise.all([
    queryClient.query(planQuery(id)),
    queryClient.query(plansQuery),
    queryClient.infiniteQuery(versionsQuery(id)),
    against === '' ? null : queryClient.query(differenceQuery(id, against)),
  ])
  return null
}

/** What became of a plan, save by save, and how it differs from what it was and from other plans. */
export function Component() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { data: plan } = useSuspenseQuery(planQuery(id))
  const mayAdopt = useMay('territories:adopt') && plan.state === 'draft'
  return (
    <Page
      title={t('plans.versions.title', { name: plan.name })}
      lead={t('plans.versions.lead')}
      overline={
        <Link to={`/territories/plans/${id}`} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t('plans.back')}
        </Link>
      }
      actions={
        mayAdopt && (
          <Button
            component={Link}
            to={`/territories/plans/${id}/adoption`}
            variant="default"
            leftSection={<IconChecklist size={18} aria-hidden />}
          >
            {t('plans.adoption.open')}
          </Button>
        )
      }
    >
      {plan.adoption !== null && <VersionsAdoption adoption={plan.adoption} />}
      <div className={classes.columns}>
        <VersionsCompared plan={plan} />
        <VersionsList plan={plan} />
      </div>
    </Page>
  )
}
