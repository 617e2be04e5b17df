import { IconMapCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#domain/plan.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './versions.module.css'

/** Since when a plan is or was in force, who adopted it, and the reason written for it. */
export function VersionsAdoption({ adoption }: { adoption: NonNullable<Plan['adoption']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { at, until, by, reason } = adoption
  const from = format.moment(at)
  return (
    <div className={classes.adoption}>
      <IconMapCheck size={20} aria-hidden />
      <div>
        {until === null
          ? t('plans.versions.inForce', { from })
          : t('plans.versions.wasInForce', { from, until: format.moment(until) })}{' '}
        {by !== null && t('plans.versions.adoptedBy', { name: by.name })}
        {reason !== null && (
          <p className={classes.reason}>{t('plans.versions.reason', { reason })}</p>
        )}
      </div>
    </div>
  )
}
