import { Button, Pill, TextInput } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormPart } from './form-part.ts'
import { useWhen } from './recurrence-when.ts'
import classes from './form.module.css'

/** Sessions on days that the rule does not have, and days of the rule without one. */
export function RecurrenceDates({ fields, set, wrong }: FormPart) {
  const { t } = useTranslation()
  const when = useWhen()
  const [day, setDay] = useState('')
  const { extra, skipped, time } = fields
  const start = `${day}T${time}`
  const mayAdd =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(start) &&
    !extra.includes(start) &&
    start !== `${fields.day}T${time}`
  const add = () => {
    if (!mayAdd) return
    set({ extra: [...extra, start].toSorted() })
    setDay('')
  }
  return (
    <div className={classes.dates}>
      <div className={classes.addDate}>
        <TextInput
          type="date"
          label={t('activities.recurrence.extra')}
          value={day}
          error={wrong['extraStarts']}
          onChange={(event) => setDay(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <Button
          variant="default"
          disabled={!mayAdd}
          leftSection={<IconCalendarPlus size={18} aria-hidden />}
          onClick={add}
        >
          {t('activities.recurrence.addExtra')}
        </Button>
      </div>
      {extra.length > 0 && (
        <Pill.Group role="group" aria-label={t('activities.recurrence.extras')}>
          {extra.map((at) => (
            <Pill
              key={at}
              size="lg"
              withRemoveButton
              removeButtonProps={{
                'aria-hidden': false,
                tabIndex: 0,
                'aria-label': t('activities.recurrence.removeExtra', { at: when.day(at) }),
              }}
              onRemove={() => set({ extra: extra.filter((one) => one !== at) })}
            >
              {when.dayAndYear(at)}
            </Pill>
          ))}
        </Pill.Group>
      )}
      {skipped.length > 0 && (
        <>
          <p className={classes.label} id="skipped-dates">
            {t('activities.recurrence.skipped')}
          </p>
          <Pill.Group role="group" aria-labelledby="skipped-dates">
            {skipped.map((at) => (
              <Pill
                key={at}
                size="lg"
                className={classes.skipped}
                withRemoveButton
                removeButtonProps={{
                  'aria-hidden': false,
                  tabIndex: 0,
                  'aria-label': t('activities.recurrence.unskip', { at: when.day(at) }),
                }}
                onRemove={() => set({ skipped: skipped.filter((one) => one !== at) })}
              >
                {when.dayAndYear(at)}
              </Pill>
            ))}
          </Pill.Group>
        </>
      )}
    </div>
  )
}
