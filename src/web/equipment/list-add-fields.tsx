import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acquisition, Condition } from '#domain/equipment/item.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useSession } from '#web/session.ts'
import { useKeeping } from './item-keeping.ts'
import { ModelFields } from './item-model-fields.tsx'
import type { AddDraft } from './list-add-draft.ts'
import classes from './form.module.css'

type AddItemsFieldsProps = {
  fields: AddDraft
  wrong: Readonly<Record<string, string>>
  onChange: (change: Partial<AddDraft>) => void
}

export function AddItemsFields({ fields, wrong, onChange }: AddItemsFieldsProps) {
  const { t } = useTranslation()
  const text = (name: 'place' | 'serial' | 'tag') => ({
    value: fields[name],
    error: wrong[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ [name]: value }),
  })
  const day = (name: 'acquiredOn' | 'nextInspectionOn') => ({
    type: 'date',
    value: fields[name],
    error: wrong[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ [name]: value }),
  })
  return (
    <>
      <ModelFields type={fields.type} model={fields.model} wrong={wrong} onChange={onChange} />
      <SpaceField fields={fields} wrong={wrong} onChange={onChange} />
      <div className={classes.two}>
        <NumberInput
          label={t('equipment.add.count')}
          min={1}
          max={100}
          allowDecimal={false}
          clampBehavior="strict"
          value={fields.count}
          error={wrong['count']}
          onChange={(value) => onChange({ count: Math.max(1, Number(value) || 1) })}
        />
        <TextInput label={t('equipment.add.place')} maxLength={80} {...text('place')} />
      </div>
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
        <TextInput label={t('equipment.add.acquiredOn')} {...day('acquiredOn')} />
        <TextInput label={t('equipment.add.inspection')} {...day('nextInspectionOn')} />
      </div>
      {fields.count === 1 && (
        <div className={classes.two}>
          <TextInput
            label={t('equipment.add.tag')}
            description={t('equipment.add.tagHelp')}
            maxLength={20}
            autoComplete="off"
            {...text('tag')}
          />
          <TextInput
            className={classes.low}
            label={t('equipment.add.serial')}
            maxLength={80}
            autoComplete="off"
            {...text('serial')}
          />
        </div>
      )}
      <Textarea
        label={t('equipment.add.notes')}
        description={t('equipment.add.notesHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.notes}
        error={wrong['notes']}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
      <Checkbox
        label={t('equipment.add.inService')}
        description={t('equipment.add.inServiceHelp')}
        checked={fields.inService}
        onChange={(event) => onChange({ inService: event.currentTarget.checked })}
      />
    </>
  )
}

/** At which space: mine, or for whoever keeps the whole city's, any. */
function SpaceField({ fields, wrong, onChange }: AddItemsFieldsProps) {
  const { t } = useTranslation()
  const { usual, anywhere } = useKeeping()
  const { spaces: mine } = useSession()
  const { data: all } = useSuspenseQuery(spacesQuery)
  const offered = anywhere ? all.filter(({ closedOn }) => closedOn === null) : mine
  const [only] = offered
  if (offered.length === 1 && only !== undefined)
    return <p className={classes.help}>{t('equipment.add.at', { space: only.name })}</p>
  return (
    <NativeSelect
      label={t('equipment.add.space')}
      value={fields.space === '' ? (usual ?? '') : fields.space}
      error={wrong['space']}
      data={[
        { value: '', label: t('equipment.add.chooseSpace') },
        ...offered.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange({ space: event.currentTarget.value })}
    />
  )
}
