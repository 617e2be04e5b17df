import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#domain/refusal.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useEscape, useFirstEmpty } from '#web/ui/first-empty.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { deskCalls } from './desk-calls.ts'
import { DeskAlike } from './desk-alike.tsx'
import type { DeskPerson } from './desk-state.ts'
import classes from './desk.module.css'
import more from './desk-parts.module.css'

const relations = ['family', 'self', 'paid-carer', 'professional'] as const

type Props = {
  space: string
  letters: string
  onAdded: (person: DeskPerson) => void
  onCancel: () => void
}

/** Three fields, and a look at who may be here already. Nothing of it is kept outside this form. */
export function DeskNewPerson({ space, letters, onAdded, onCancel }: Props) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [given = '', ...family] = /\p{L}/u.test(letters) ? letters.trim().split(/\s+/) : []
  const [fields, setFields] = useState({
    givenName: given,
    familyName: family.join(' '),
    phone: '',
  })
  const [relation, setRelation] = useState<(typeof relations)[number]>('family')
  const put = (change: Partial<typeof fields>) => setFields({ ...fields, ...change })
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async (anotherPerson: boolean) => {
      const { id } = await deskCalls.addPerson(space, {
        ...fields,
        phone: fields.phone.trim() === '' ? null : fields.phone,
        relation,
        anotherPerson,
      })
      onAdded({ id, name: `${fields.givenName} ${fields.familyName}`.trim() })
    },
  })
  useFirstEmpty(form)
  useEscape(onCancel)
  const wrong = fieldWords(t, add.error)
  useFocusOnWrong(form, add.error)
  const alike =
    add.error instanceof Refusal && add.error.code === 'borrowers/likely-known' ? add.error : null
  const hasFields = Object.keys(wrong).length > 0
  const field = (name: keyof typeof fields) => ({
    name,
    label: t(`desk.newPerson.${name}`),
    value: fields[name],
    error: wrong[name],
    autoComplete: 'off',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      put({ [name]: event.currentTarget.value }),
  })
  return (
    <form
      ref={form}
      className={more.form}
      noValidate
      aria-label={t('desk.newPerson.title')}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(false)
      }}
    >
      <h2 className={more.formTitle}>{t('desk.newPerson.title')}</h2>
      <TextInput {...field('givenName')} />
      <TextInput {...field('familyName')} />
      <TextInput {...field('phone')} type="tel" description={t('desk.newPerson.phoneHelp')} />
      <Select
        label={t('desk.newPerson.relation')}
        allowDeselect={false}
        data={relations.map((value) => ({ value, label: t(`desk.newPerson.relations.${value}`) }))}
        value={relation}
        onChange={(value) => {
          const chosen = relations.find((one) => one === value)
          if (chosen !== undefined) setRelation(chosen)
        }}
      />
      {alike !== null ? (
        <DeskAlike
          space={space}
          refusal={alike}
          letters={`${fields.givenName} ${fields.familyName}`}
          phone={fields.phone}
          onChoose={onAdded}
          onAnother={() => add.mutate(true)}
        />
      ) : (
        <FailureBox
          failure={add.error === null || hasFields ? null : failureWords(t, add.error)}
          requestWords={(request) => t('failures.request', { request })}
        />
      )}
      <div className={classes.chips}>
        {alike === null && (
          <Button type="submit" loading={add.isPending}>
            {t('desk.newPerson.save')}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('desk.newPerson.cancel')}
        </Button>
      </div>
    </form>
  )
}
