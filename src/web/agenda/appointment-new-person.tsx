import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#domain/refusal.ts'
import { fieldWords } from '#web/failure-words.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { agendaCalls } from './agenda-calls.ts'
import { AgendaRefused } from './agenda-refused.tsx'
import type { PickedPerson } from './appointment-person.tsx'
import classes from './agenda.module.css'

type Props = {
  space: string
  letters: string
  onAdded: (person: PickedPerson) => void
  onCancel: () => void
}

const fieldsOf = (letters: string) => {
  const [given = '', ...family] = /\p{L}/u.test(letters) ? letters.trim().split(/\s+/) : []
  return { givenName: given, familyName: family.join(' '), phone: '' }
}

/** The least that is needed to know somebody again. */
export function AppointmentNewPerson({ space, letters, onAdded, onCancel }: Props) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState(() => fieldsOf(letters))
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async (anotherPerson: boolean) => {
      const { id } = await agendaCalls.addPerson(space, {
        ...fields,
        phone: fields.phone.trim() === '' ? null : fields.phone,
        relation: 'self',
        anotherPerson,
      })
      onAdded({ id, name: `${fields.givenName} ${fields.familyName}`.trim() })
    },
  })
  const wrong = fieldWords(t, add.error)
  useFocusOnWrong(form, add.error)
  const isKnown = add.error instanceof Refusal && add.error.code === 'borrowers/likely-known'
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      aria-label={t('agenda.form.addPerson')}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(false)
      }}
    >
      {(['givenName', 'familyName', 'phone'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(`agenda.form.${name}`)}
          type={name === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          value={fields[name]}
          error={wrong[name]}
          onChange={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
        />
      ))}
      <AgendaRefused error={add.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={add.isPending}>
          {t('agenda.form.savePerson')}
        </Button>
        {isKnown && (
          <Button variant="default" onClick={() => add.mutate(true)}>
            {t('agenda.form.anotherPerson')}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
