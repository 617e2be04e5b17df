import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldWords } from '#web/failure-words.ts'
import { useFirstEmpty } from '#web/ui/first-empty.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import type { ListedWord, OwnField, WordFields } from './word-list-part.tsx'
import { FormFoot } from './form-foot.tsx'
import classes from './programme.module.css'

type WordFormProps = {
  word: ListedWord | null
  own: OwnField
  title: string
  onSave: (fields: WordFields) => Promise<void>
  onClose: () => void
}

/** A word in the three languages, and whether it is still offered. */
export function WordForm({ word, own, title, onSave, onClose }: WordFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState<WordFields>(() => ({
    names: word?.names ?? { ca: '', es: '', en: '' },
    minutes: word?.minutes ?? 30,
    contact: word?.contact ?? '',
    sensitive: word?.sensitive ?? false,
    retired: word !== null && word.retiredOn !== null,
  }))
  const put = (change: Partial<WordFields>) => setFields({ ...fields, ...change })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      await onSave(fields)
      onClose()
      notice({ tone: 'done', text: t('agenda.lists.saved') })
    },
  })
  const wrong = fieldWords(t, save.error)
  useFirstEmpty(form)
  useFocusOnWrong(form, save.error)
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
      {own === 'minutes' && (
        <NumberInput
          label={t('agenda.lists.minutes')}
          min={5}
          max={480}
          step={5}
          value={fields.minutes}
          error={wrong['minutes']}
          onChange={(minutes) => put({ minutes: Number(minutes) })}
        />
      )}
      {own === 'contact' && (
        <TextInput
          label={t('agenda.lists.contact')}
          maxLength={120}
          value={fields.contact}
          error={wrong['contact']}
          onChange={(event) => put({ contact: event.currentTarget.value })}
        />
      )}
      {own === 'sensitive' && (
        <Checkbox
          label={t('agenda.lists.sensitive')}
          checked={fields.sensitive}
          onChange={(event) => put({ sensitive: event.currentTarget.checked })}
        />
      )}
      {word !== null && (
        <Checkbox
          label={t('agenda.lists.retire')}
          checked={fields.retired}
          onChange={(event) => put({ retired: event.currentTarget.checked })}
        />
      )}
      <FormFoot save={save} isSaid={Object.keys(wrong).length > 0} onClose={onClose} />
    </form>
  )
}
