import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interval } from '#domain/opening-hours.ts'
import { placed } from './hours-draft.ts'
import { TimeField } from './time-field.tsx'
import classes from './fields.module.css'

type DayFieldsProps = {
  name: string
  path: string
  intervals: readonly Interval[]
  problems: Record<string, string>
  onChange: (intervals: Interval[]) => void
}

const most = 6

/** From and until, as often as it opens on one day; none is a day on which it does not. */
export function DayFields({ name, path, intervals, problems, onChange }: DayFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  const change = (place: number, part: Partial<Interval>) =>
    onChange(intervals.map((one, i) => (i === place ? { ...one, ...part } : one)))
  const problemOf = (place: number) =>
    problems[`${path}.${place}.from`] ?? problems[`${path}.${place}.until`]
  const problem = problems[path] ?? intervals.map((_, place) => problemOf(place)).find(Boolean)
  const add = () =>
    onChange([
      ...intervals,
      intervals.length === 0
        ? { from: '09:30', until: '13:30' }
        : { from: '16:00', until: '20:00' },
    ])
  return (
    <fieldset aria-labelledby={id} className={classes.day}>
      <span id={id} className={classes.dayName}>
        {name}
      </span>
      <div className={classes.spans}>
        {intervals.length === 0 && (
          <span className={classes.quiet}>{t('spaces.hours.closed')}</span>
        )}
        {placed(intervals).map(({ key, one, place }) => (
          <span key={key} className={classes.span}>
            <TimeField
              label={t('spaces.hours.fromOn', { day: name })}
              value={one.from}
              wrong={problemOf(place) !== undefined}
              onChange={(from) => change(place, { from })}
            />
            –
            <TimeField
              label={t('spaces.hours.untilOn', { day: name })}
              value={one.until}
              isEnd
              wrong={problemOf(place) !== undefined}
              onChange={(until) => change(place, { until })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('spaces.hours.removeSpan', { day: name })}
              onClick={() => onChange(intervals.filter((_, i) => i !== place))}
            >
              <IconMinus size={16} aria-hidden />
            </ActionIcon>
          </span>
        ))}
        {intervals.length < most && (
          <ActionIcon
            variant="default"
            size={28}
            aria-label={t('spaces.hours.addSpan', { day: name })}
            onClick={add}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
