import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChecklist, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Plan } from '#domain/plan.ts'
import { useMay } from '#web/session.ts'
import classes from './versions.module.css'

type Way = Pick<Plan, 'id' | 'state'>

/** From a plan on the map to what became of it, and where it is a draft, to its adoption. */
export function PlanWays({ plan }: { plan: Way }) {
  const { t } = useTranslation()
  const mayAdopt = useMay('territories:adopt') && plan.state === 'draft'
  const versions = t('plans.versions.open')
  const adopt = t('plans.adoption.open')
  return (
    <div className={classes.ways}>
      <Tooltip label={versions}>
        <ActionIcon
          component={Link}
          to={`/territories/plans/${plan.id}/versions`}
          variant="default"
          size={36}
          aria-label={versions}
        >
          <IconHistory size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {mayAdopt && (
        <Tooltip label={adopt}>
          <Button
            component={Link}
            to={`/territories/plans/${plan.id}/adoption`}
            variant="default"
            className={classes.adopt}
            aria-label={adopt}
          >
            <IconChecklist size={20} aria-hidden />
            <span className={classes.adoptWords}>{adopt}</span>
          </Button>
        </Tooltip>
      )}
    </div>
  )
}

/** The same in words, where plans are listed. */
export function PlanWayLinks({ plan }: { plan: Way & { name: string } }) {
  const { t } = useTranslation()
  const mayAdopt = useMay('territories:adopt') && plan.state === 'draft'
  const { id, name } = plan
  return (
    <div className={classes.links}>
      <Link
        to={`/territories/plans/${id}/versions`}
        aria-label={`${t('plans.versions.open')}: ${name}`}
      >
        {t('plans.versions.open')}
      </Link>
      {mayAdopt && (
        <Link
          to={`/territories/plans/${id}/adoption`}
          aria-label={`${t('plans.adoption.open')}: ${name}`}
        >
          {t('plans.adoption.open')}
        </Link>
      )}
    </div>
  )
}
