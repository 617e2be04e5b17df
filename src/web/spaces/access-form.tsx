import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Accessibility, type SpacePage } from '#domain/space.ts'
import { accessNames } from './access-names.ts'
import { changeSpace } from './change-space.ts'
import { PartForm } from './part-form.tsx'
import { usePartForm } from './use-part-form.ts'
import classes from './fields.module.css'

const answers = ['yes', 'no', 'unknown'] as const

export function AccessForm({ space, onDone }: { space: SpacePage; onDone: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const form = usePartForm({
    space,
    part: 'access',
    current: space.accessibility,
    read: (kept) => Accessibility.parse(kept),
    put: ({ changed, ...at }) => changeSpace({ ...at, changed: { accessibility: changed } }),
    onDone,
  })
  const theirs = form.theirs.map((name) => ({
    what: t(`spaces.access.${name}`),
    now: t(`spaces.known.${space.accessibility[name]}`),
  }))
  return (
    <PartForm label={t('spaces.access.title')} form={form} theirs={theirs}>
      {accessNames.map((name) => (
        <div key={name} className={classes.answer}>
          <span id={`${id}-${name}`}>{t(`spaces.access.${name}`)}</span>
          <SegmentedControl
            aria-labelledby={`${id}-${name}`}
            size="sm"
            value={form.fields[name]}
            data={answers.map((answer) => ({ value: answer, label: t(`spaces.known.${answer}`) }))}
            onChange={(value) => {
              const answer = answers.find((one) => one === value)
              if (answer !== undefined) form.set({ [name]: answer })
            }}
          />
        </div>
      ))}
    </PartForm>
  )
}
