import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acquisition, Condition } from '#domain/equipment/item.ts'
import { spacesQuery } from '#web/city-places.ts'
import type { ItemDraft } from './item-draft.ts'
import { ModelFields } from './item-model-fields.tsx'
import classes from './form.module.css'

type ItemFieldsProps = {
  fields: ItemDraft
  wrong: Readonly<Record<string, string>>
  onChange: (change: Partial<ItemDraft>) => void
}

export function ItemFields({ fields, wrong, onChange }: ItemFieldsProps) {
  const { t } = useTranslation()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const bound = (name: 'place' | 'serial' | 'acquiredOn' | 'nextInspectionOn' | 'notes') => ({
    value: fields[name],
    error: wrong[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ [name]: value }),
  })
  return (
    <>
      <TextInput
        data-autofocus
        label={t('equipment.add.place')}
        description={t('equipment.add.placeHelp')}
        maxLength={80}
        {...bound('place')}
      />
      <NativeSelect
        label={t('equipment.bulk.home')}
        description={t('equipment.bulk.homeHelp')}
        value={fields.home}
        error={wrong['home']}
        data={spaces.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onChange({ home: event.currentTarget.value })}
      />
      <div className={classes.two}>
        <NativeSelect
          label={t('equipment.add.condition')}
          value={fields.condition}
          data={Condition.options.map((condition) => ({
            value: condition,
            label: t(`desk.notes.condition.${condition}`),
          }))}
          onChange={(event) => onChange({ condition: Condition.parse(event.currentTarget.value) })}
        />
        <TextInput
          type="date"
          label={t('equipment.add.inspection')}
          {...bound('nextInspectionOn')}
        />
        <NativeSelect
          label={t('equipment.add.acquisition')}
          value={fields.acquisition}
          data={Acquisition.options.map((acquisition) => ({
            value: acquisition,
            label: t(`equipment.acquisitions.${acquisition}`),
          }))}
          onChange={(event) =>
            onChange({ acquisition: Acquisition.parse(event.currentTarget.value) })
          }
        />
        <TextInput type="date" label={t('equipment.add.acquiredOn')} {...bound('acquiredOn')} />
      </div>
      <TextInput
        label={t('equipment.add.serial')}
        maxLength={80}
        autoComplete="off"
        {...bound('serial')}
      />
      <Textarea
        label={t('equipment.add.notes')}
        description={t('equipment.add.notesHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        {...bound('notes')}
      />
      <ModelFields type={fields.type} model={fields.model} wrong={wrong} onChange={onChange} />
    </>
  )
}
