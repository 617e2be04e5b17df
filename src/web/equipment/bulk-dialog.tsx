import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RetiredBecause } from '#domain/equipment/item.ts'
import type { BulkAct } from '#domain/equipment/bulk.ts'
import { spacesQuery } from '#web/city-places.ts'
import type { AskedFor, Bulk } from './bulk-act.ts'
import classes from './bulk.module.css'

type BulkDialogProps = {
  act: AskedFor
  count: number
  all: boolean
  bulk: Bulk
  onClose: () => void
}

/** Asks for what an act on many needs to know: which place, which home, which day, why. */
export function BulkDialog({ act, count, all, bulk, onClose }: BulkDialogProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState('')
  const [missing, setMissing] = useState(false)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const error = missing ? t('problems.required') : undefined
  const submit = () => {
    const wanted = actOf(act, value)
    setMissing(wanted === null)
    if (wanted !== null) bulk.runAnd(wanted, onClose)
  }
  return (
    <Modal opened onClose={onClose} title={t(`equipment.bulk.${act}Title`)}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {act === 'place' && (
          <TextInput
            data-autofocus
            label={t('equipment.bulk.place')}
            description={t('equipment.bulk.placeHelp')}
            maxLength={80}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        {act === 'home' && (
          <NativeSelect
            data-autofocus
            label={t('equipment.bulk.home')}
            description={t('equipment.bulk.homeHelp')}
            value={value}
            error={error}
            data={[
              { value: '', label: t('equipment.add.chooseSpace') },
              ...spaces.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        {act === 'inspection' && (
          <TextInput
            data-autofocus
            type="date"
            label={t('equipment.bulk.inspection')}
            description={t('equipment.bulk.inspectionHelp')}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        {act === 'retire' && (
          <>
            <p className={classes.text}>{t('equipment.bulk.retireText')}</p>
            <NativeSelect
              data-autofocus
              label={t('equipment.bulk.why')}
              value={value}
              error={error}
              data={[
                { value: '', label: t('equipment.bulk.choose') },
                ...RetiredBecause.options.map((because) => ({
                  value: because,
                  label: t(`equipment.because.${because}`),
                })),
              ]}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" color={act === 'retire' ? 'teula' : 'veina'} loading={bulk.pending}>
            {all
              ? t('equipment.bulk.applyAll')
              : t(act === 'retire' ? 'equipment.bulk.retireApply' : 'equipment.bulk.apply', {
                  count,
                })}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function actOf(act: AskedFor, value: string): BulkAct | null {
  switch (act) {
    case 'place':
      return { do: 'place', place: value.trim() }
    case 'home':
      return value === '' ? null : { do: 'home', home: value }
    case 'inspection':
      return { do: 'inspection', on: value === '' ? null : value }
    case 'retire':
      break
  }
  const because = RetiredBecause.safeParse(value).data
  return because === undefined ? null : { do: 'retire', because }
}
