import { Button } from '@mantine/core'
import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AttendanceQueue, Unsaved } from './attendance-queue.ts'
import classes from './attendance.module.css'

/** Whether all that was pressed is kept; what is not stays on the screen and is tried again. */
export function AttendanceSaved({ queue, unsaved }: { queue: AttendanceQueue; unsaved: Unsaved }) {
  const { t } = useTranslation()
  const { presses, walkIns, closes, fails } = unsaved
  const count = presses.size + (walkIns === null ? 0 : 1) + (closes ? 1 : 0)
  return (
    <div className={classes.saved} data-fails={fails}>
      <p role="status">
        {fails ? (
          <IconCloudOff size={20} aria-hidden />
        ) : count > 0 ? (
          <IconCloudUp size={20} aria-hidden />
        ) : (
          <IconCloudCheck size={20} aria-hidden />
        )}
        {fails
          ? t('attendance.unsaved', { count })
          : t(count > 0 ? 'attendance.saving' : 'attendance.saved')}
      </p>
      {fails && (
        <Button size="compact-md" variant="default" onClick={queue.tryNow}>
          {t('attendance.tryNow')}
        </Button>
      )}
    </div>
  )
}
