import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { weekdayOf } from '#domain/day.ts'
import { FormFinder } from './form-finder.tsx'
import type { FormPart } from './form-part.ts'
import { FormSection } from './form-section.tsx'
import { RecurrenceDates } from './recurrence-dates.tsx'
import { RecurrenceEditor } from './recurrence-editor.tsx'
import classes from './form.module.css'

const usual = [45, 60, 90, 120]

type FormWhenProps = FormPart & {
  space: string
  activity: string | null
  /** Of an activity that there is: its own dates follow by themselves, and are not drawn along here. */
  stands: boolean
}

/** The first session, how long it is, and on which days there are others. */
export function FormWhen({ fields, set, wrong, space, activity, stands }: FormWhenProps) {
  const { t } = useTranslation()
  const { day, time, minutes } = fields
  const alone = fields.weekdays.length < 2
  const onDay = (next: string) => ({
    day: next,
    ...(alone && /^\d{4}-\d\d-\d\d$/.test(next) ? { weekdays: [weekdayOf(next)] } : {}),
    ...(stands ? {} : { skipped: [] }),
  })
  const atTime = (next: string) => {
    const along = (at: string) => (at.endsWith(`T${time}`) ? `${at.slice(0, 10)}T${next}` : at)
    return {
      time: next,
      ...(stands || next === ''
        ? {}
        : { extra: fields.extra.map(along), skipped: fields.skipped.map(along) }),
    }
  }
  return (
    <FormSection title={t('activities.form.when')}>
      <div className={classes.three}>
        <TextInput
          type="date"
          label={t(fields.repeats === 'no' ? 'activities.form.day' : 'activities.form.firstDay')}
          value={day}
          error={wrong['day']}
          onChange={(event) => set(onDay(event.currentTarget.value))}
        />
        <TextInput
          type="time"
          label={t('activities.form.time')}
          value={time}
          error={wrong['start']}
          onChange={(event) => set(atTime(event.currentTarget.value))}
        />
        <NumberInput
          label={t('activities.form.minutes')}
          value={minutes}
          min={5}
          max={1440}
          step={15}
          allowDecimal={false}
          error={wrong['minutes']}
          onChange={(value) => set({ minutes: Number(value) })}
        />
      </div>
      <Group gap={6} role="group" aria-label={t('activities.form.usual')}>
        {usual.map((one) => (
          <Button
            key={one}
            size="compact-md"
            variant={minutes === one ? 'light' : 'default'}
            aria-pressed={minutes === one}
            onClick={() => set({ minutes: one })}
          >
            {t('activities.form.minutesOf', { count: one })}
          </Button>
        ))}
      </Group>
      {space !== '' && (
        <FormFinder
          fields={fields}
          space={space}
          activity={activity}
          onFound={({ start, minutes: long, room, people }) => {
            set({
              ...atTime(start.slice(11, 16)),
              ...onDay(start.slice(0, 10)),
              minutes: long,
              facilitators: people,
              ...(fields.place === 'inside' ? { room } : {}),
            })
          }}
        />
      )}
      <RecurrenceEditor fields={fields} set={set} wrong={wrong} />
      <RecurrenceDates fields={fields} set={set} wrong={wrong} />
    </FormSection>
  )
}
