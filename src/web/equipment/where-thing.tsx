import { Select } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTypeName } from './desk-verdict.ts'
import { modelsQuery, typesQuery } from './item-queries.ts'

type WhereThingProps = {
  type: string | null
  model: string | null
  /** Where any model of the type will do. */
  any: boolean
  label?: string
  error?: string | undefined
  onChange: (thing: { type: string | null; model: string | null }) => void
}

/** In the dialog or the page to which it belongs, and not at the end of everything. */
const within = { withinPortal: false }

/** A type, looked for by its name, and of it one model or any. */
export function WhereThing({ type, model, any, label, error, onChange }: WhereThingProps) {
  const { t, i18n } = useTranslation()
  const typeName = useTypeName()
  const { data: types } = useSuspenseQuery(typesQuery)
  const models = useQuery({ ...modelsQuery(type ?? ''), enabled: type !== null })
  const alive = (models.data ?? []).filter(
    ({ retiredOn, items }) => retiredOn === null || items > 0,
  )
  const named = types
    .filter(({ retiredOn, items }) => retiredOn === null || items > 0)
    .map(({ id, names }) => ({ value: id, label: typeName(names) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.language))
  return (
    <>
      <Select
        label={label ?? t('reservations.where.type')}
        placeholder={t('reservations.where.typePlaceholder')}
        searchable
        comboboxProps={within}
        selectFirstOptionOnChange
        data={named}
        value={type}
        error={type === null ? error : undefined}
        onChange={(chosen) => onChange({ type: chosen, model: null })}
      />
      {type !== null && (
        <Select
          label={t('reservations.where.model')}
          placeholder={any ? t('reservations.where.anyModel') : undefined}
          searchable
          comboboxProps={within}
          clearable={any}
          data={alive.map(({ id, maker, name }) => ({
            value: id,
            label: `${maker} ${name}`.trim(),
          }))}
          value={model}
          error={error}
          onChange={(chosen) => onChange({ type, model: chosen })}
        />
      )}
    </>
  )
}
