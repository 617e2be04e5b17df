import { Badge, Button } from '@mantine/core'
import { IconCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#domain/plan.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useDesk, useEditor } from './desk.ts'
import { PlanWays } from './versions-ways.tsx'
import classes from './territories.module.css'

type PlanHeadProps = { plan: Plan; mayDraw: boolean; children: ReactNode }

export function PlanHead({ plan, mayDraw, children }: PlanHeadProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [now] = useState(() => new Date())
  const ago = format.ago(plan.changedAt, now)
  return (
    <header className={classes.head}>
      <div className={classes.about}>
        <h1 className={classes.title} title={plan.name}>
          {plan.name}
        </h1>
        <div className={classes.changed}>
          <Badge
            variant="light"
            color={plan.state === 'draft' ? 'teula' : 'veina'}
            tt="none"
            flex="none"
          >
            {t(`territories.states.${plan.state}`)}
          </Badge>
          <span className={classes.ago}>
            {plan.changedBy === null
              ? t('territories.changed', { ago })
              : t('territories.changedBy', { ago, name: plan.changedBy.name })}
          </span>
        </div>
      </div>
      {children}
      {mayDraw && <SaveButton />}
      <PlanWays plan={plan} />
    </header>
  )
}

function SaveButton() {
  const { t } = useTranslation()
  const { save, draws } = useDesk()
  const count = useEditor(({ unsaved }) => unsaved)
  return (
    <div className={classes.save} aria-live="polite">
      {count === 0 ? (
        <span className={classes.saved}>
          <IconCheck size={18} aria-hidden />
          {t('territories.save.saved')}
        </span>
      ) : (
        <Button
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          onClick={save}
          disabled={!draws}
        >
          {t('territories.save.saveCount', { count })}
        </Button>
      )}
    </div>
  )
}
