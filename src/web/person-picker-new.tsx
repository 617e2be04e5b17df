import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#domain/refusal.ts'
import { api, told } from './client.ts'
import { failureWords, fieldWords } from './failure-words.ts'
import type { PickedPerson } from './person-picker.tsx'
import { FailureBox } from './ui/failure-box.tsx'
import { useFirstEmpty } from './ui/first-empty.ts'
import { useFocusOnWrong } from './ui/focus-wrong.ts'
import classes from './person-picker.module.css'

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
export function PersonPickerNew({ space, letters, onAdded, onCancel }: Props) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState(() => fieldsOf(letters))
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async (anotherPerson: boolean) => {
      const json = {
        ...fields,
        phone: fields.phone.trim() === '' ? null : fields.phone,
        relation: 'self' as const,
        anotherPerson,
      }
      const { id } = await told(
        api.borrowers.spaces[':space'].borrowers.$post(
          { param: { space }, json },
          { headers: { 'idempotency-key': crypto.randomUUID() } },
        ),
      )
      onAdded({ id, name: `${fields.givenName} ${fields.familyName}`.trim() })
    },
  })
  const wrong = fieldWords(t, add.error)
  useFirstEmpty(form)
  useFocusOnWrong(form, add.error)
  const isKnown = add.error instanceof Refusal && add.error.code === 'borrowers/likely-known'
  const isSaid = add.error === null || Object.keys(wrong).length > 0
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      tabIndex={-1}
      aria-label={t('person.add')}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(false)
      }}
    >
      {(['givenName', 'familyName', 'phone'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(`person.${name}`)}
          type={name === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          value={fields[name]}
          error={wrong[name]}
          onChange={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
        />
      ))}
      <FailureBox
        failure={isSaid ? null : failureWords(t, add.error)}
        requestWords={(request) => t('failures.request', { request })}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={add.isPending}>
          {t('person.save')}
        </Button>
        {isKnown && (
          <Button variant="default" onClick={() => add.mutate(true)}>
            {t('person.another')}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
