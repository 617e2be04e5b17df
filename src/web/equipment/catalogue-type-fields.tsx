import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CataloguePrompts } from './catalogue-prompts.tsx'
import type { TypeDraft } from './catalogue-type-draft.ts'
import classes from './form.module.css'

type TypeFieldsProps = {
  fields: TypeDraft
  wrong: Readonly<Record<string, string>>
  onChange: (change: Partial<TypeDraft>) => void
}

type Figures =
  | 'loanDays'
  | 'longestDays'
  | 'renewals'
  | 'turnaroundDays'
  | 'inspectionMonths'
  | 'deposit'

export function TypeFields({ fields, wrong, onChange }: TypeFieldsProps) {
  const { t } = useTranslation()
  const words = (name: 'ca' | 'es' | 'en') => (
    <TextInput
      data-autofocus={name === 'ca' || undefined}
      label={t(`equipment.catalogue.form.${name}`)}
      maxLength={80}
      value={fields[name]}
      error={wrong[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  const figure = (name: Figures, help?: string) => (
    <NumberInput
      label={t(`equipment.catalogue.form.${name}`)}
      description={help}
      min={0}
      allowDecimal={name === 'deposit'}
      allowNegative={false}
      decimalScale={2}
      decimalSeparator=","
      value={fields[name]}
      error={wrong[name]}
      onChange={(value) => onChange({ [name]: value === '' ? '' : Number(value) })}
    />
  )
  return (
    <>
      <p className={classes.help}>{t('equipment.catalogue.form.namesHelp')}</p>
      {words('ca')}
      {words('es')}
      {words('en')}
      <fieldset className={classes.group}>
        <legend>{t('equipment.catalogue.form.lending')}</legend>
        <div className={classes.two}>
          {figure('loanDays', t('equipment.catalogue.form.loanDaysHelp'))}
          <div className={classes.low}>{figure('longestDays')}</div>
        </div>
        {figure('renewals')}
        {figure('turnaroundDays', t('equipment.catalogue.form.turnaroundHelp'))}
        {figure('deposit', t('equipment.catalogue.form.depositHelp'))}
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('equipment.catalogue.form.care')}</legend>
        <Checkbox
          label={t('equipment.catalogue.form.cleans')}
          checked={fields.cleans}
          onChange={(event) => onChange({ cleans: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('equipment.catalogue.form.inspectsAfterLoan')}
          checked={fields.inspectsAfterLoan}
          onChange={(event) => onChange({ inspectsAfterLoan: event.currentTarget.checked })}
        />
        {figure('inspectionMonths', t('equipment.catalogue.form.inspectionHelp'))}
      </fieldset>
      <CataloguePrompts
        name="lendPrompts"
        prompts={fields.lendPrompts}
        wrong={wrong}
        onChange={(lendPrompts) => onChange({ lendPrompts })}
      />
      <CataloguePrompts
        name="returnPrompts"
        prompts={fields.returnPrompts}
        wrong={wrong}
        onChange={(returnPrompts) => onChange({ returnPrompts })}
      />
      <TextInput
        label={t('equipment.catalogue.form.iso')}
        description={t('equipment.catalogue.form.isoHelp')}
        maxLength={8}
        value={fields.iso9999}
        error={wrong['iso9999']}
        onChange={(event) => onChange({ iso9999: event.currentTarget.value })}
      />
    </>
  )
}
