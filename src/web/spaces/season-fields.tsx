import { ActionIcon, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Season } from '#domain/opening-hours.ts'
import { MonthDayField } from './month-day-field.tsx'
import { lastMonthDay, monthDayAfter } from './season-days.ts'
import { WeekFields } from './week-fields.tsx'
import classes from './fields.module.css'

type SeasonFieldsProps = {
  season: Season
  path: string
  problems: Record<string, string>
  onChange: (season: Season) => void
  onRemove: () => void
}

/** Other hours in a part of every year; the last day is shown, and the day after it is kept. */
export function SeasonFields({ season, path, problems, onChange, onRemove }: SeasonFieldsProps) {
  const { t } = useTranslation()
  const problem = problems[`${path}.from`] ?? problems[`${path}.until`]
  return (
    <fieldset className={classes.box}>
      <legend className={classes.hidden}>
        {season.name === '' ? t('spaces.hours.newSeason') : season.name}
      </legend>
      <div className={classes.row}>
        <TextInput
          label={t('spaces.hours.seasonName')}
          value={season.name}
          maxLength={60}
          autoComplete="off"
          error={problems[`${path}.name`]}
          onChange={(event) => onChange({ ...season, name: event.currentTarget.value })}
        />
        <MonthDayField
          label={t('spaces.hours.firstDay')}
          value={season.from}
          onChange={(from) => onChange({ ...season, from })}
        />
        <MonthDayField
          label={t('spaces.hours.lastDay')}
          value={lastMonthDay(season.until)}
          onChange={(last) => onChange({ ...season, until: monthDayAfter(last) })}
        />
        <ActionIcon
          className={classes.remove}
          variant="default"
          size={36}
          aria-label={t('spaces.hours.remove', { name: season.name })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      {problem !== undefined && (
        <p className={classes.problem} role="alert" data-wrong tabIndex={-1}>
          {problem}
        </p>
      )}
      <WeekFields
        title={t('spaces.hours.seasonWeek')}
        path={`${path}.week`}
        week={season.week}
        problems={problems}
        onChange={(week) => onChange({ ...season, week })}
      />
    </fieldset>
  )
}
