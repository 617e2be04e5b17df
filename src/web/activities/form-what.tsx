import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#web/language.ts'
import type { FormFields } from './form-fields.ts'
import type { FormPart } from './form-part.ts'
import { kindsQuery } from './form-queries.ts'
import { FormSection } from './form-section.tsx'
import classes from './form.module.css'

const languages = ['ca', 'es', 'en'] as const

/** What it is, in each language; what is missing in one is said to be missing. */
export function FormWhat({ fields, set, wrong }: FormPart) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const { data: kinds } = useSuspenseQuery(kindsQuery)
  const { texts } = fields
  const write = (
    language: (typeof languages)[number],
    change: Partial<FormFields['texts']['ca']>,
  ) => set({ texts: { ...texts, [language]: { ...texts[language], ...change } } })
  const kind = kinds.find(({ id }) => id === fields.kind)
  return (
    <FormSection title={t('activities.form.what')}>
      <NativeSelect
        className={classes.narrow}
        label={t('activities.form.kind')}
        value={fields.kind}
        error={wrong['kind']}
        data={[
          { value: '', label: t('activities.form.choose') },
          ...kinds
            .filter(({ id, retiredOn }) => retiredOn === null || id === fields.kind)
            .map(({ id, names }) => ({ value: id, label: names[spoken] })),
        ]}
        onChange={(event) => set({ kind: event.currentTarget.value })}
      />
      {kind?.sensitive === true && (
        <p className={classes.note}>
          <IconLock size={18} aria-hidden />
          {t('activities.form.sensitive')}
        </p>
      )}
      <div className={classes.languages}>
        {languages.map((language) => {
          const words = texts[language]
          const missing = language !== 'ca' && words.title.trim() === ''
          const name = t(`activities.form.language.${language}`)
          return (
            <fieldset key={language} className={classes.language} lang={language}>
              <legend className={classes.legend} lang={spoken}>
                {name}
                {missing && <span className={classes.missing}>{t('activities.form.missing')}</span>}
              </legend>
              <TextInput
                label={<span lang={spoken}>{t('activities.form.title')}</span>}
                aria-label={t('activities.form.titleIn', { language: name })}
                maxLength={120}
                value={words.title}
                error={wrong[`texts.${language}.title`]}
                onChange={(event) => write(language, { title: event.currentTarget.value })}
              />
              {!missing && (
                <>
                  <Textarea
                    label={<span lang={spoken}>{t('activities.form.summary')}</span>}
                    aria-label={t('activities.form.summaryIn', { language: name })}
                    maxLength={300}
                    autosize
                    minRows={2}
                    value={words.summary}
                    error={wrong[`texts.${language}.summary`]}
                    onChange={(event) => write(language, { summary: event.currentTarget.value })}
                  />
                  <Textarea
                    label={<span lang={spoken}>{t('activities.form.description')}</span>}
                    aria-label={t('activities.form.descriptionIn', { language: name })}
                    maxLength={4000}
                    autosize
                    minRows={3}
                    maxRows={12}
                    value={words.description}
                    error={wrong[`texts.${language}.description`]}
                    onChange={(event) =>
                      write(language, { description: event.currentTarget.value })
                    }
                  />
                </>
              )}
            </fieldset>
          )
        })}
      </div>
    </FormSection>
  )
}
