import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormFields } from './form-fields.ts'
import { templatesQuery } from './form-queries.ts'
import { withTemplate } from './new-begin.ts'
import classes from './form.module.css'

type TemplateChoiceProps = {
  space: string
  fields: FormFields
  onChoose: (fields: FormFields) => void
}

/** To begin from something that is done often. */
export function TemplateChoice({ space, fields, onChoose }: TemplateChoiceProps) {
  const { t } = useTranslation()
  const { data: templates = [] } = useQuery(templatesQuery(space))
  const [chosen, setChosen] = useState('')
  if (templates.length === 0) return null
  return (
    <NativeSelect
      className={classes.narrow}
      label={t('activities.templates.begin')}
      description={t('activities.templates.beginHelp')}
      value={chosen}
      data={[
        { value: '', label: t('activities.templates.none') },
        ...templates.map(({ id, name, ofSpace }) => ({
          value: id,
          label: ofSpace ? name : t('activities.templates.ofCity', { name }),
        })),
      ]}
      onChange={(event) => {
        const template = templates.find(({ id }) => id === event.currentTarget.value)
        setChosen(event.currentTarget.value)
        if (template !== undefined) onChoose(withTemplate(fields, template.draft))
      }}
    />
  )
}
