import { NativeSelect, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { projections } from '#domain/city-projection.ts'
import classes from './city.module.css'
import type { CityTold } from './told.ts'

type CityFieldsProps = {
  told: CityTold
  nameRef: Ref<HTMLInputElement>
  nameError: string | undefined
  onChange: (changed: Partial<CityTold>) => void
}

/** What the files of a city may leave unsaid. */
export function CityFields({ told, nameRef, nameError, onChange }: CityFieldsProps) {
  const { t } = useTranslation()
  const isWrongCode = told.municipality !== '' && !/^\d{5}$/.test(told.municipality)
  return (
    <div className={classes.fields}>
      <TextInput
        ref={nameRef}
        label={t('city.about.name')}
        required
        value={told.name}
        error={nameError}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('city.about.municipality')}
        description={t('city.about.municipalityHelp')}
        inputMode="numeric"
        maxLength={5}
        value={told.municipality}
        error={isWrongCode ? t('city.about.municipalityWrong') : undefined}
        onChange={(event) => onChange({ municipality: event.currentTarget.value.trim() })}
      />
      <TextInput
        type="date"
        label={t('city.about.on')}
        description={t('city.about.onHelp')}
        value={told.on}
        onChange={(event) => onChange({ on: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('city.about.projection')}
        value={told.projection}
        data={[{ value: '', label: t('city.about.projectionAuto') }, ...projections]}
        onChange={(event) => {
          const { value } = event.currentTarget
          onChange({ projection: projections.find((one) => one === value) ?? '' })
        }}
      />
      <TextInput
        className={classes.wide}
        label={t('city.about.attribution')}
        description={t('city.about.attributionHelp')}
        value={told.attribution}
        onChange={(event) => onChange({ attribution: event.currentTarget.value })}
      />
    </div>
  )
}
