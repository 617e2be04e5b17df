import { Badge, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { PlanSummary } from '#domain/plan.ts'
import { useMay } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { plansQuery } from './queries.ts'
import { PlanWayLinks } from './versions-ways.tsx'
import classes from './plans-panel.module.css'

const NewPlanDialog = lazy(async () => ({
  default: (await import('./new-plan-dialog.tsx')).NewPlanDialog,
}))

/** The plans of the city: the one in force first, then drafts, then what came before. */
export function PlansPanel() {
  const { t } = useTranslation()
  const mayDraw = useMay('territories:draw')
  const { data: plans } = useSuspenseQuery(plansQuery)
  const [opening, setOpening] = useState(false)
  return (
    <>
      {mayDraw && (
        <Button
          className={classes.new}
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setOpening(true)}
        >
          {t('territories.plans.new')}
        </Button>
      )}
      <ul className={classes.plans}>
        {plans.map((plan) => (
          <PlanEntry key={plan.id} plan={plan} />
        ))}
      </ul>
      {opening && (
        <Suspense fallback={null}>
          <NewPlanDialog plans={plans} onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </>
  )
}

function PlanEntry({ plan }: { plan: PlanSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { pathname } = useLocation()
  const to = plan.state === 'adopted' ? '/territories' : `/territories/plans/${plan.id}`
  const [now] = useState(() => new Date())
  const ago = format.ago(plan.changedAt, now)
  return (
    <li className={classes.plan}>
      <Link
        to={`${to}?view=plans`}
        className={classes.link}
        aria-current={pathname === to ? 'page' : undefined}
      >
        <span className={classes.name}>
          {plan.name}
          <Badge variant="light" tt="none" color={plan.state === 'draft' ? 'teula' : 'veina'}>
            {t(`territories.states.${plan.state}`)}
          </Badge>
        </span>
        <span className={classes.about}>
          {t('territories.plans.islands', { count: plan.islands })} ·{' '}
          {t('territories.section.people', { count: plan.people })}
        </span>
        <span className={classes.about}>
          {plan.changedBy === null
            ? t('territories.changed', { ago })
            : t('territories.changedBy', { ago, name: plan.changedBy.name })}
        </span>
      </Link>
      <PlanWayLinks plan={plan} />
    </li>
  )
}
