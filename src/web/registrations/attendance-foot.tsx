import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AttendanceStepper } from './attendance-stepper.tsx'
import classes from './attendance.module.css'

const mostWalkIns = 5000

type FootProps = {
  walkIns: number
  unmarked: number
  closed: boolean
  onWalkIns: (to: number) => void
  onClose: () => void
}

/** Whoever came unregistered, and that these were all. */
export function AttendanceFoot({ walkIns, unmarked, closed, onWalkIns, onClose }: FootProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.foot}>
      <div className={classes.walkIns}>
        <div>
          <p className={classes.name}>{t('attendance.walkIns')}</p>
          <p className={classes.quiet}>{t('attendance.walkInsHelp')}</p>
        </div>
        <AttendanceStepper
          label={t('attendance.walkIns')}
          value={walkIns}
          most={mostWalkIns}
          onChange={onWalkIns}
        />
      </div>
      {closed ? (
        <div className={classes.closed}>
          <p className={classes.name}>
            <IconCircleCheck size={22} aria-hidden />
            {t('attendance.closed')}
          </p>
          <p className={classes.quiet}>{t('attendance.closedHelp')}</p>
        </div>
      ) : (
        <div className={classes.close}>
          <p className={classes.quiet}>
            {unmarked === 0
              ? t('attendance.closeReady')
              : t('attendance.closeHelp', { count: unmarked })}
          </p>
          <Button size="lg" onClick={onClose}>
            {t('attendance.close')}
          </Button>
        </div>
      )}
    </div>
  )
}
