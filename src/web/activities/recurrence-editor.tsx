import { Chip, Group, NativeSelect, NumberInput, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { useLanguage } from '#web/language.ts'
import { monthlyChoices, recurrenceOf } from './form-recurrence.ts'
import type { FormPart } from './form-part.ts'
import { daysWords } from './recurrence-words.ts'
import classes from './form.module.css'

const kinds = ['no', 'day', 'week', 'month', 'year'] as const
const week = [0, 1, 2, 3, 4, 5, 6]

/** On which days there are sessions after the first one. */
export function RecurrenceEditor({ fields, set, wrong }: FormPart) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { repeats, every, ends } = fields
  const isSeries = repeats !== 'no' && repeats !== 'foreign'
  const hasDay = /^\d{4}-\d\d-\d\d$/.test(fields.day)
  const weekday = (style: 'short' | 'long') => {
    const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
    return (day: number) => format.format(new Date(Date.UTC(2024, 0, 1 + day)))
  }
  const [short, long] = [weekday('short'), weekday('long')]
  const other = (change: Parameters<typeof set>[0]) => set({ ...change, skipped: [] })
  return (
    <div className={classes.recurrence}>
      <div className={classes.two}>
        <NativeSelect
          label={t('activities.recurrence.label')}
          value={repeats}
          data={[
            ...kinds.map((one) => ({ value: one, label: t(`activities.recurrence.by.${one}`) })),
            ...(repeats === 'foreign'
              ? [{ value: 'foreign', label: t('activities.recurrence.by.foreign') }]
              : []),
          ]}
          onChange={(event) => {
            const chosen = kinds.find((one) => one === event.currentTarget.value)
            if (chosen !== undefined) other({ repeats: chosen, every: 1 })
          }}
        />
        {isSeries && (
          <NumberInput
            label={t(`activities.recurrence.every.${repeats}`)}
            value={every}
            min={1}
            max={12}
            allowDecimal={false}
            clampBehavior="strict"
            error={wrong['recurrence.pattern.every']}
            onChange={(value) => other({ every: Math.max(1, Number(value)) })}
          />
        )}
      </div>
      {repeats === 'week' && (
        <Chip.Group
          multiple
          value={fields.weekdays.map(String)}
          onChange={(chosen) =>
            other({ weekdays: chosen.map(Number).toSorted((one, two) => one - two) })
          }
        >
          <Group gap={6} role="group" aria-label={t('activities.recurrence.weekdays')}>
            {week.map((day) => (
              <Chip
                key={day}
                value={String(day)}
                size="md"
                classNames={{ label: classes.choice ?? '' }}
                aria-label={long(day)}
              >
                {short(day)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      {repeats === 'month' && hasDay && <Monthly fields={fields} other={other} />}
      {isSeries && (
        <Radio.Group
          label={t('activities.recurrence.ends')}
          value={ends}
          onChange={(value) => other({ ends: value === 'after' ? 'after' : 'on' })}
        >
          <div className={classes.ends}>
            <Radio value="on" label={t('activities.recurrence.on')} />
            <TextInput
              type="date"
              aria-label={t('activities.recurrence.lastDay')}
              value={fields.lastDay}
              min={fields.day}
              error={wrong['recurrence.ending.day']}
              onChange={(event) => other({ ends: 'on', lastDay: event.currentTarget.value })}
            />
            <Radio value="after" label={t('activities.recurrence.after')} />
            <NumberInput
              aria-label={t('activities.recurrence.sessions')}
              value={fields.sessions}
              min={1}
              max={400}
              allowDecimal={false}
              clampBehavior="strict"
              suffix={` ${t('activities.recurrence.sessionsSuffix', { count: fields.sessions })}`}
              error={wrong['recurrence.ending.sessions']}
              onChange={(value) => other({ ends: 'after', sessions: Math.max(1, Number(value)) })}
            />
          </div>
        </Radio.Group>
      )}
      {repeats === 'foreign' && (
        <p className={classes.quiet}>{t('activities.recurrence.foreign')}</p>
      )}
    </div>
  )
}

type MonthlyProps = Pick<FormPart, 'fields'> & { other: FormPart['set'] }

function Monthly({ fields, other }: MonthlyProps) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const choices = monthlyChoices(fields.day)
  const chosen = choices.includes(fields.monthly) ? fields.monthly : 'weekday'
  const words = (monthly: typeof chosen) => {
    const recurrence = recurrenceOf({ ...fields, every: 1, monthly })
    return recurrence === null ? '' : daysWords(spoken, recurrence.pattern, fields.day)
  }
  return (
    <Radio.Group
      label={t('activities.recurrence.monthly')}
      value={chosen}
      onChange={(value) => {
        const one = choices.find((choice) => choice === value)
        if (one !== undefined) other({ monthly: one })
      }}
    >
      <Group gap="lg" mt={6}>
        {choices.map((one) => (
          <Radio key={one} value={one} label={words(one)} />
        ))}
      </Group>
    </Radio.Group>
  )
}
