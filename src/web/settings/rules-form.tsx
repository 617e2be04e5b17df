import { Alert, Button, Checkbox, Group, NativeSelect } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#domain/settings.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { isSignedOut } from '#web/signed-out.ts'
import { NumberField } from './number-field.tsx'
import { changeIn, emptyFields, type Field, type Typed } from './rules.ts'
import classes from './settings.module.css'
import { useSaveRules } from './use-save-rules.ts'
import { useTyped } from './use-typed.ts'

const zones = Intl.supportedValuesOf('timeZone')

export function RulesForm({ stands }: { stands: { settings: Settings; version: number } }) {
  const { t } = useTranslation()
  const { settings, version } = stands
  const [typed, setTyped] = useTyped()
  const [missing, setMissing] = useState<readonly Field[]>([])
  const save = useSaveRules(settings, () => setTyped({}))
  const change = changeIn(typed, settings)
  const isChanged = Object.keys(change).length > 0
  const refused = fieldWords(t, save.error)

  const set = (field: Field, value: string) => {
    const to: Typed = { ...typed, [field]: value }
    if (value === String(settings[field])) delete to[field]
    setTyped(to)
    setMissing([])
    save.reset()
  }
  const field = (name: Field) => ({
    value: typed[name] ?? String(settings[name]),
    label: t(`settings.rules.${name}`),
    description: t(`settings.rules.help.${name}`),
    error: missing.includes(name) ? t('problems.required') : refused[name],
    onChange: (value: string) => set(name, value),
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const empty = emptyFields(typed)
    setMissing(empty)
    if (empty.length === 0 && isChanged) save.mutate({ change, version })
  }
  const zone = field('timeZone')
  const { value: reviewed, ...review } = field('planNeedsReview')
  const failure =
    save.error === null || isSignedOut(save.error) || Object.keys(refused).length > 0
      ? null
      : failureWords(t, save.error)
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.pair}>
        <NumberField {...field('islandPeopleMin')} />
        <NumberField {...field('islandPeopleMax')} />
        <NumberField {...field('walkingMetres')} />
        <NumberField {...field('detourFactor')} decimals />
        <NumberField {...field('sessionIdleMinutes')} />
        <NumberField {...field('sessionHours')} />
        <NumberField {...field('borrowerKeepDays')} />
      </div>
      <NativeSelect
        {...zone}
        onChange={(event) => zone.onChange(event.currentTarget.value)}
        data={zones.includes(zone.value) ? zones : [zone.value, ...zones]}
      />
      <Checkbox
        {...review}
        checked={reviewed === 'true'}
        onChange={(event) => review.onChange(String(event.currentTarget.checked))}
      />
      {failure !== null && (
        <Alert color="teula" role="alert" icon={<IconAlertTriangle />} title={failure.title}>
          {failure.text}
        </Alert>
      )}
      <Group gap="sm">
        <Button type="submit" loading={save.isPending} disabled={!isChanged}>
          {t('shell.save')}
        </Button>
        {isChanged && (
          <Button variant="default" onClick={() => setTyped({})}>
            {t('settings.rules.discard')}
          </Button>
        )}
        <output className={classes.state}>{isChanged && t('settings.rules.unsaved')}</output>
      </Group>
    </form>
  )
}
