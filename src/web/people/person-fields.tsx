import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Language } from '#domain/session.ts'
import { GrantsField } from './grants-field.tsx'
import type { PersonFields as Fields } from './person-draft.ts'

type PersonFieldsProps = {
  fields: Fields
  wrong: Readonly<Record<string, string>>
  /** Where a dialog that opens with these fields puts the keyboard. */
  startsHere?: boolean
  onChange: (change: Partial<Fields>) => void
}

export function PersonFields({ fields, wrong, startsHere = false, onChange }: PersonFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('people.name')}
        data-autofocus={startsHere || undefined}
        name="name"
        autoComplete="off"
        maxLength={120}
        value={fields.name}
        error={wrong['name']}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('people.email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        maxLength={200}
        value={fields.email}
        error={wrong['email']}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('people.language')}
        value={fields.language}
        error={wrong['language']}
        data={Language.options.map((language) => ({
          value: language,
          label: t(`shell.languages.${language}`),
        }))}
        onChange={(event) => onChange({ language: Language.parse(event.currentTarget.value) })}
      />
      <GrantsField
        grants={fields.grants}
        wrong={wrong}
        onChange={(grants) => onChange({ grants })}
      />
    </>
  )
}
