import { IconCalendarCancel, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Status } from '#domain/activities/activity.ts'
import classes from './activity-page.module.css'

const icons = { draft: IconPencil, published: IconCircleCheck, cancelled: IconCalendarCancel }

/** Colour, icon and words. */
export function ActivityStatus({ status }: { status: Status }) {
  const { t } = useTranslation()
  const Icon = icons[status]
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={16} aria-hidden />
      {t(`activities.page.status.${status}`)}
    </span>
  )
}
