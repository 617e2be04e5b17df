import { ActionIcon, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { daysAfter } from '#domain/day.ts'
import type { Closure } from '#domain/opening-hours.ts'
import { DayFields } from './day-fields.tsx'
import classes from './fields.module.css'

type ClosureFieldsProps = {
  closure: Closure
  path: string
  problems: Record<string, string>
  onChange: (closure: Closure) => void
  onRemove: () => void
}

/** The last day is shown, and the day after it is kept; an empty one stays what it was. */
export function ClosureFields({ closure, path, problems, onChange, onRemove }: ClosureFieldsProps) {
  const { t } = useTranslation()
  const { from, until, reason, hours } = closure
  const last = daysAfter(until, -1)
  const begin = (day: string) => {
    if (day !== '')
      onChange({ ...closure, from: day, until: last < day ? daysAfter(day, 1) : until })
  }
  const end = (day: string) => {
    if (day !== '') onChange({ ...closure, until: daysAfter(day, 1) })
  }
  return (
    <fieldset className={classes.box}>
      <legend className={classes.hidden}>
        {reason === '' ? t('spaces.hours.newClosure') : reason}
      </legend>
      <div className={classes.row}>
        <TextInput
          label={t('spaces.hours.reason')}
          value={reason}
          maxLength={120}
          autoComplete="off"
          error={problems[`${path}.reason`]}
          onChange={(event) => onChange({ ...closure, reason: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('spaces.hours.firstDay')}
          value={from}
          error={problems[`${path}.from`]}
          onChange={(event) => begin(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('spaces.hours.lastDay')}
          value={last}
          min={from}
          error={problems[`${path}.until`]}
          onChange={(event) => end(event.currentTarget.value)}
        />
        <ActionIcon
          className={classes.remove}
          variant="default"
          size={36}
          aria-label={t('spaces.hours.remove', { name: reason })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      <DayFields
        name={t('spaces.hours.onlyAt')}
        path={`${path}.hours`}
        intervals={hours}
        problems={problems}
        onChange={(changed) => onChange({ ...closure, hours: changed })}
      />
    </fieldset>
  )
}
