import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './attendance.module.css'

type StepperProps = {
  label: string
  value: number
  most: number
  /** How the value reads; the figure itself, unless told otherwise. */
  says?: string
  onChange: (to: number) => void
}

/** Counts people with a thumb. */
export function AttendanceStepper({ label, value, most, says, onChange }: StepperProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.stepper} role="group" aria-label={label}>
      <button
        type="button"
        aria-label={t('attendance.fewer')}
        disabled={value <= 0}
        onClick={() => onChange(value - 1)}
      >
        <IconMinus size={20} aria-hidden />
      </button>
      <output aria-live="polite">{says ?? value}</output>
      <button
        type="button"
        aria-label={t('attendance.more')}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        <IconPlus size={20} aria-hidden />
      </button>
    </div>
  )
}
