import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChecklist, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Plan } from '#domain/plan.ts'
import { useMay } from '#web/session.ts'
import classes from './versions.module.css'

/** From a plan to what became of it, and where it is a draft, to its adoption. */
export function PlanWays({ plan }: { plan: Pick<Plan, 'id' | 'state'> }) {
  const { t } = useTranslation()
  const mayAdopt = useMay('territories:adopt') && plan.state === 'draft'
  const versions = t('plans.versions.open')
  return (
    <div className={classes.ways}>
      <Tooltip label={versions}>
        <ActionIcon
          component={Link}
          to={`/territories/plans/${plan.id}/versions`}
          variant="default"
          size="lg"
          aria-label={versions}
        >
          <IconHistory size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {mayAdopt && (
        <Button
          component={Link}
          to={`/territories/plans/${plan.id}/adoption`}
          variant="default"
          leftSection={<IconChecklist size={18} aria-hidden />}
        >
          {t('plans.adoption.open')}
        </Button>
      )}
    </div>
  )
}
