import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { daysAfter, type Day } from '#domain/day.ts'
import { returnDay } from '#domain/equipment/policy.ts'
import type { Opens } from '#domain/opening-hours-rules.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './shelf-parts.module.css'

type ReserveDayProps = {
  label: string
  day: Day
  min: Day
  opens: Opens | undefined
  error?: string | undefined
  onChange: (day: Day) => void
}

/** A day on which somebody comes; where the space is closed then, the next open one is a press away. */
export function ReserveDay({ label, day, min, opens, error, onChange }: ReserveDayProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const open = opens === undefined || day < min ? day : returnDay(opens, day)
  return (
    <div>
      <TextInput
        type="date"
        label={label}
        min={min}
        max={daysAfter(min, 730)}
        value={day}
        error={error}
        onChange={(event) => {
          if (event.currentTarget.value !== '') onChange(event.currentTarget.value)
        }}
      />
      {open !== day && (
        <div className={classes.closed} role="status">
          <span>{t('reservations.reserve.closed', { day: format.shortDay(open) })}</span>
          <Button size="compact-sm" variant="default" onClick={() => onChange(open)}>
            {t('reservations.reserve.useOpen', { day: format.shortDay(open) })}
          </Button>
        </div>
      )}
    </div>
  )
}
