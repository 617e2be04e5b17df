import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holidayScopes, type Holiday } from '#domain/activities/holiday.ts'
import { districtsQuery, spacesQuery } from '#web/city-places.ts'
import { fieldWords } from '#web/failure-words.ts'
import { useFirstEmpty } from '#web/ui/first-empty.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { holidayFields, writeHoliday, type HolidayFields } from './holiday-fields.ts'
import { FormFoot } from './form-foot.tsx'
import classes from './programme.module.css'

type HolidayFormProps = { holiday: Holiday | null; title: string; onClose: () => void }

/** When, where and how it is called, whether it closes, and where that was published. */
export function HolidayForm({ holiday, title, onClose }: HolidayFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState(() => holidayFields(holiday))
  const put = (change: Partial<HolidayFields>) => setFields({ ...fields, ...change })
  const { data: districts = [] } = useQuery(districtsQuery)
  const { data: spaces = [] } = useQuery(spacesQuery)
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const now = await writeHoliday(holiday, fields)
      onClose()
      if (holiday === null) notice({ tone: 'done', text: t('agenda.holiday.added') })
      else
        notice({
          tone: 'done',
          text: t('agenda.lists.saved'),
          action: {
            words: t('shell.undo'),
            run: undoing(() => writeHoliday(now, holidayFields(holiday))),
          },
        })
    },
  })
  const wrong = fieldWords(t, save.error)
  useFirstEmpty(form)
  useFocusOnWrong(form, save.error)
  const place = (
    name: 'district' | 'space',
    options: readonly { value: string; label: string }[],
  ) =>
    fields.scope === name && (
      <NativeSelect
        label={t(`agenda.holiday.${name}`)}
        value={fields[name] ?? ''}
        data={[{ value: '', label: t('agenda.holiday.choose') }, ...options]}
        error={wrong[name] ?? wrong['scope']}
        onChange={({ currentTarget: { value } }) => put({ [name]: value === '' ? null : value })}
      />
    )
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Group grow align="start">
        <TextInput
          type="date"
          label={t('agenda.holiday.from')}
          value={fields.from}
          error={wrong['from']}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('agenda.holiday.last')}
          min={fields.from}
          value={fields.last}
          error={wrong['from'] === undefined && wrong['until']}
          onChange={(event) => put({ last: event.currentTarget.value })}
        />
      </Group>
      {(['ca', 'es', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          lang={language}
          label={t(`agenda.lists.names.${language}`)}
          maxLength={80}
          value={fields.names[language]}
          error={wrong[`names.${language}`]}
          onChange={(event) =>
            put({ names: { ...fields.names, [language]: event.currentTarget.value } })
          }
        />
      ))}
      <NativeSelect
        label={t('agenda.holiday.scope')}
        value={fields.scope}
        data={holidayScopes.map((value) => ({ value, label: t(`agenda.holiday.scopes.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          put({ scope: holidayScopes.find((one) => one === value) ?? 'city' })
        }
      />
      {place(
        'district',
        districts.map(({ code, name }) => ({ value: code, label: name })),
      )}
      {place(
        'space',
        spaces.map(({ id, name }) => ({ value: id, label: name })),
      )}
      <Checkbox
        label={t('agenda.holiday.closes')}
        checked={fields.closes}
        onChange={(event) => put({ closes: event.currentTarget.checked })}
      />
      <TextInput
        label={t('agenda.holiday.source')}
        description={t('agenda.holiday.sourceHelp')}
        maxLength={200}
        value={fields.source}
        error={wrong['source']}
        onChange={(event) => put({ source: event.currentTarget.value })}
      />
      <FormFoot save={save} isSaid={Object.keys(wrong).length > 0} onClose={onClose} />
    </form>
  )
}
