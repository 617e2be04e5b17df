import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appointmentPlaces, type Appointment } from '#domain/activities/appointment.ts'
import { minutesBetween, type LocalTime } from '#domain/activities/local-time.ts'
import { fieldWords } from '#web/failure-words.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { PersonPicker, type PickedPerson } from '#web/person-picker.tsx'
import { useSession } from '#web/session.ts'
import { agendaAgain, agendaCalls } from './agenda-calls.ts'
import { agendaSpaceQuery, colleaguesQuery } from './agenda-queries.ts'
import { AgendaRefused } from './agenda-refused.tsx'
import { useAgendaWords } from './agenda-words.ts'
import { AppointmentFree } from './appointment-free.tsx'
import classes from './agenda.module.css'

type Props = {
  space: string
  /** Null for a new one. */
  stands: Appointment | null
  /** With whom a new one is, until one says otherwise: oneself where nobody is named. */
  staff?: string | null
  start: LocalTime
  minutes?: number | undefined
  onDone: () => void
}

/** For whom, about what, when and where; the type says how long, until one says otherwise. */
export function AppointmentForm({
  space,
  stands,
  staff: whose = null,
  start,
  minutes,
  onDone,
}: Props) {
  const { t } = useTranslation()
  const words = useAgendaWords()
  const me = useSession().staff
  const form = useRef<HTMLFormElement>(null)
  const { data: place } = useQuery(agendaSpaceQuery(space))
  const { data: colleagues } = useQuery(colleaguesQuery(space))
  const [first] = words.lists.types.filter(({ retiredOn }) => retiredOn === null)
  const [person, setPerson] = useState<PickedPerson | null>(
    stands === null || stands.person === null
      ? null
      : { id: stands.person.id, name: stands.person.shown },
  )
  const [fields, setFields] = useState(() => ({
    staff: stands?.staff.id ?? whose ?? me.id,
    type: stands?.type ?? first?.id ?? '',
    subject: stands?.subject ?? null,
    place: stands?.place ?? ('space' as const),
    room: stands?.room?.id ?? null,
    start,
    minutes:
      minutes ??
      (stands === null ? (first?.minutes ?? 30) : minutesBetween(stands.start, stands.end)),
    tells: stands?.tells ?? true,
  }))
  const put = (change: Partial<typeof fields>) => setFields({ ...fields, ...change })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const { staff, ...rest } = fields
      const json = {
        ...rest,
        borrower: person?.id ?? null,
        room: rest.place === 'space' ? rest.room : null,
      }
      if (stands === null) await agendaCalls.give(space, { ...json, staff })
      else {
        const at = { space, appointment: stands.id, version: stands.version }
        await agendaCalls.change(at, json)
      }
      await agendaAgain()
      onDone()
      notice({ tone: 'done', text: t(stands === null ? 'agenda.form.given' : 'agenda.form.saved') })
    },
  })
  const wrong = fieldWords(t, save.error)
  useFocusOnWrong(form, save.error)
  return (
    <div className={classes.form}>
      <PersonPicker space={space} person={person} error={wrong['borrower']} onPick={setPerson} />
      <form
        ref={form}
        className={classes.form}
        noValidate
        tabIndex={-1}
        aria-label={t(stands === null ? 'agenda.form.new' : 'agenda.form.edit')}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <div className={classes.two}>
          <Select
            label={t('agenda.form.type')}
            allowDeselect={false}
            data={words.offered(words.lists.types, stands?.type)}
            value={fields.type}
            error={wrong['type']}
            onChange={(type) => {
              const chosen = words.lists.types.find(({ id }) => id === type)
              if (chosen !== undefined)
                put({ type: chosen.id, minutes: chosen.minutes ?? fields.minutes })
            }}
          />
          <Select
            label={t('agenda.form.subject')}
            clearable
            data={words.offered(words.lists.subjects, stands?.subject)}
            value={fields.subject}
            error={wrong['subject']}
            onChange={(subject) => put({ subject })}
          />
        </div>
        {stands === null && (colleagues?.items.length ?? 0) > 1 && (
          <Select
            label={t('agenda.form.staff')}
            allowDeselect={false}
            data={(colleagues?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={fields.staff}
            onChange={(staff) => put({ staff: staff ?? me.id })}
          />
        )}
        <div className={classes.two}>
          <TextInput
            type="datetime-local"
            step={300}
            label={t('agenda.form.start')}
            value={fields.start}
            error={wrong['start']}
            onChange={(event) => {
              if (event.currentTarget.value !== '')
                put({ start: event.currentTarget.value.slice(0, 16) })
            }}
          />
          <NumberInput
            label={t('agenda.form.minutes')}
            min={5}
            max={480}
            step={5}
            value={fields.minutes}
            error={wrong['minutes']}
            onChange={(value) => put({ minutes: Number(value) })}
          />
        </div>
        <AppointmentFree
          space={space}
          staff={fields.staff}
          type={fields.type}
          from={fields.start.slice(0, 10)}
          chosen={fields.start}
          onChoose={(at) => put({ start: at })}
        />
        <div className={classes.two}>
          <Select
            label={t('agenda.form.place')}
            allowDeselect={false}
            data={appointmentPlaces.map((value) => ({ value, label: t(`agenda.places.${value}`) }))}
            value={fields.place}
            onChange={(value) =>
              put({ place: appointmentPlaces.find((one) => one === value) ?? 'space' })
            }
          />
          {fields.place === 'space' && (
            <Select
              label={t('agenda.form.room')}
              clearable
              data={(place?.rooms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={fields.room}
              error={wrong['room']}
              onChange={(room) => put({ room })}
            />
          )}
        </div>
        <Checkbox
          label={t('agenda.form.tells')}
          checked={fields.tells}
          onChange={(event) => put({ tells: event.currentTarget.checked })}
        />
        <AgendaRefused error={save.error} />
        <div className={classes.acts}>
          <Button type="submit" loading={save.isPending}>
            {t(stands === null ? 'agenda.form.give' : 'agenda.form.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
        </div>
      </form>
    </div>
  )
}
