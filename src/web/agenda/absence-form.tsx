import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { absenceReasons, type Absence } from '#domain/activities/appointment.ts'
import type { LocalTime } from '#domain/activities/local-time.ts'
import { fieldWords } from '#web/failure-words.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { agendaAgain, agendaCalls } from './agenda-calls.ts'
import { AgendaRefused } from './agenda-refused.tsx'
import classes from './agenda.module.css'

type Props = { stands: Absence | null; start: LocalTime; end: LocalTime; onDone: () => void }

/** When one is not there, and why in one word. What is planned then is moved first, and is named. */
export function AbsenceForm({ stands, start, end, onDone }: Props) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState(() => ({
    start: stands?.start ?? start,
    end: stands?.end ?? end,
    because: stands?.because ?? ('away' as const),
  }))
  const put = (change: Partial<typeof fields>) => setFields({ ...fields, ...change })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      if (stands === null) await agendaCalls.addAbsence(fields)
      else await agendaCalls.changeAbsence(stands.id, stands.version, fields)
      await agendaAgain()
      onDone()
      notice({ tone: 'done', text: t('agenda.absence.saved') })
    },
  })
  const remove = useMutation({
    mutationFn: async ({ id, ...was }: Absence) => {
      await agendaCalls.removeAbsence(id)
      await agendaAgain()
      onDone()
      notice({
        tone: 'done',
        text: t('agenda.absence.removed'),
        action: {
          words: t('shell.undo'),
          run: undoing(async () => {
            await agendaCalls.addAbsence({ start: was.start, end: was.end, because: was.because })
            await agendaAgain()
          }),
        },
      })
    },
  })
  const wrong = fieldWords(t, save.error)
  useFocusOnWrong(form, save.error)
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      tabIndex={-1}
      aria-label={t('agenda.absence.title')}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      {(['start', 'end'] as const).map((name) => (
        <TextInput
          key={name}
          type="datetime-local"
          step={300}
          label={t(`agenda.absence.${name}`)}
          value={fields[name]}
          error={wrong[name]}
          onChange={(event) => {
            if (event.currentTarget.value !== '')
              put({ [name]: event.currentTarget.value.slice(0, 16) })
          }}
        />
      ))}
      <Select
        label={t('agenda.absence.because')}
        allowDeselect={false}
        data={absenceReasons.map((value) => ({ value, label: t(`agenda.because.${value}`) }))}
        value={fields.because}
        onChange={(value) =>
          put({ because: absenceReasons.find((one) => one === value) ?? fields.because })
        }
      />
      <AgendaRefused error={save.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('agenda.form.save')}
        </Button>
        {stands !== null && (
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate(stands)}
          >
            {t('agenda.absence.remove')}
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
