import { NativeSelect } from '@mantine/core'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import classes from './fields.module.css'

type MonthDayFieldProps = { label: string; value: string; onChange: (value: string) => void }

const two = (number: number) => String(number).padStart(2, '0')
/** Of a leap year, so that the 29th of February can be said. */
const daysIn = (month: number) => new Date(Date.UTC(2024, month, 0)).getUTCDate()

/** A day of every year: a day and a month. */
export function MonthDayField({ label, value, onChange }: MonthDayFieldProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const id = useId()
  const months = useMemo(() => {
    const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, i) => ({
      value: two(i + 1),
      label: name.format(Date.UTC(2024, i, 1)),
    }))
  }, [locale])
  const [month = '01', day = '01'] = value.split('-')
  const choose = (toMonth: string, toDay: string) =>
    onChange(`${toMonth}-${two(Math.min(Number(toDay), daysIn(Number(toMonth))))}`)
  return (
    <fieldset aria-labelledby={id} className={classes.plain}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <div className={classes.monthDay}>
        <NativeSelect
          aria-label={t('spaces.hours.dayOfMonth')}
          value={day}
          data={Array.from({ length: daysIn(Number(month)) }, (_, i) => ({
            value: two(i + 1),
            label: String(i + 1),
          }))}
          onChange={(event) => choose(month, event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('spaces.hours.month')}
          value={month}
          data={months}
          onChange={(event) => choose(event.currentTarget.value, day)}
        />
      </div>
    </fieldset>
  )
}
