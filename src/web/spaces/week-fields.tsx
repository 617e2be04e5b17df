import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Week } from '#domain/opening-hours.ts'
import { DayFields } from './day-fields.tsx'
import { useWeekdayNames } from './weekday-names.ts'
import classes from './fields.module.css'

type WeekFieldsProps = {
  title: string
  /** Where the api finds this week in what it is sent. */
  path: string
  week: Week
  problems: Record<string, string>
  onChange: (week: Week) => void
}

const workingDays = [0, 1, 2, 3, 4]

export function WeekFields({ title, path, week, problems, onChange }: WeekFieldsProps) {
  const { t } = useTranslation()
  const names = useWeekdayNames()
  const [monday = []] = week
  const copyMonday = () =>
    onChange(week.map((day, i) => (workingDays.includes(i) ? [...monday] : day)))
  return (
    <fieldset className={classes.weekFields}>
      <legend className={classes.under}>{title}</legend>
      {names.map((name, day) => (
        <DayFields
          key={name}
          name={name}
          path={`${path}.${day}`}
          intervals={week[day] ?? []}
          problems={problems}
          onChange={(intervals) => onChange(week.with(day, intervals))}
        />
      ))}
      {monday.length > 0 && (
        <div>
          <Button
            className={classes.copy}
            variant="subtle"
            size="compact-md"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={copyMonday}
          >
            {t('spaces.hours.copy')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
