import { NativeSelect } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTypeName } from './desk-verdict.ts'
import { modelsQuery, typesQuery } from './item-queries.ts'

type ModelFieldsProps = {
  type: string
  model: string
  wrong: Readonly<Record<string, string>>
  onChange: (change: { type: string; model: string }) => void
}

/** Which type, and of it which model: what is out of the catalogue is not offered, unless it is what stands. */
export function ModelFields({ type, model, wrong, onChange }: ModelFieldsProps) {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const { data: types } = useSuspenseQuery(typesQuery)
  const { data: models } = useQuery({ ...modelsQuery(type), enabled: type !== '' })
  const offered = (models ?? []).filter(({ id, retiredOn }) => retiredOn === null || id === model)
  const noModels = models !== undefined && offered.length === 0
  return (
    <>
      <NativeSelect
        data-autofocus
        label={t('equipment.add.type')}
        value={type}
        error={wrong['type']}
        data={[
          { value: '', label: t('equipment.add.chooseType') },
          ...types
            .filter(({ id, retiredOn }) => retiredOn === null || id === type)
            .map(({ id, names }) => ({ value: id, label: typeName(names) })),
        ]}
        onChange={(event) => onChange({ type: event.currentTarget.value, model: '' })}
      />
      <NativeSelect
        label={t('equipment.add.model')}
        description={noModels ? t('equipment.add.noModels') : undefined}
        value={model}
        disabled={type === ''}
        error={wrong['model']}
        data={[
          { value: '', label: t('equipment.add.chooseModel') },
          ...offered.map(({ id, maker, name }) => ({
            value: id,
            label: `${maker} ${name}`.trim(),
          })),
        ]}
        onChange={(event) => onChange({ type, model: event.currentTarget.value })}
      />
    </>
  )
}
