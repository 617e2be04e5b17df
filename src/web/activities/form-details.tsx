import { Checkbox, Chip, Group, NativeSelect, NumberInput, Radio, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { spokenLanguages, visibilities } from '#domain/activities/activity.ts'
import type { FormPart } from './form-part.ts'
import { FormSection } from './form-section.tsx'
import classes from './form.module.css'

const interpreters = ['none', 'sign-language', 'spoken'] as const

/** In which languages, for whom, and what has to be ready. */
export function FormDetails({ fields, set, wrong }: FormPart) {
  const { t } = useTranslation()
  return (
    <FormSection title={t('activities.form.details')}>
      <div>
        <p className={classes.label} id="spoken-languages">
          {t('activities.form.spoken')}
        </p>
        <Chip.Group
          multiple
          value={fields.spoken}
          onChange={(chosen) => {
            const spoken = spokenLanguages.filter((one) => chosen.includes(one))
            if (spoken.length > 0) set({ spoken })
          }}
        >
          <Group gap={6} role="group" aria-labelledby="spoken-languages">
            {spokenLanguages.map((one) => (
              <Chip key={one} value={one} size="md" classNames={{ label: classes.choice ?? '' }}>
                {t(`activities.spoken.${one}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      <fieldset className={classes.fieldset}>
        <legend className={classes.label}>{t('activities.form.offers')}</legend>
        <div className={classes.radios}>
          <Checkbox
            label={t('activities.form.stepFree')}
            checked={fields.stepFree}
            onChange={(event) => set({ stepFree: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('activities.form.hearingLoop')}
            checked={fields.hearingLoop}
            onChange={(event) => set({ hearingLoop: event.currentTarget.checked })}
          />
        </div>
      </fieldset>
      <NativeSelect
        className={classes.narrow}
        label={t('activities.form.interpreter')}
        value={fields.interpreter}
        data={interpreters.map((one) => ({
          value: one,
          label: t(`activities.form.interpreters.${one}`),
        }))}
        onChange={(event) => {
          const chosen = interpreters.find((one) => one === event.currentTarget.value)
          if (chosen !== undefined) set({ interpreter: chosen })
        }}
      />
      <Textarea
        label={t('activities.form.needs')}
        description={t('activities.form.needsHelp')}
        maxLength={500}
        autosize
        minRows={2}
        value={fields.needs}
        error={wrong['needs']}
        onChange={(event) => set({ needs: event.currentTarget.value })}
      />
      <Radio.Group
        label={t('activities.form.visibility')}
        value={fields.visibility}
        onChange={(value) => {
          const chosen = visibilities.find((one) => one === value)
          if (chosen !== undefined) set({ visibility: chosen })
        }}
      >
        <div className={classes.radios}>
          {visibilities.map((one) => (
            <Radio key={one} value={one} label={t(`activities.form.visible.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.two}>
        <NumberInput
          label={t('activities.form.setUp')}
          value={fields.setUpMinutes}
          min={0}
          max={240}
          step={5}
          allowDecimal={false}
          error={wrong['setUpMinutes']}
          onChange={(value) => set({ setUpMinutes: Number(value) })}
        />
        <NumberInput
          label={t('activities.form.clearUp')}
          value={fields.clearUpMinutes}
          min={0}
          max={240}
          step={5}
          allowDecimal={false}
          error={wrong['clearUpMinutes']}
          onChange={(value) => set({ clearUpMinutes: Number(value) })}
        />
      </div>
    </FormSection>
  )
}
