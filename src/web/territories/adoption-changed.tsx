import { Alert, Button } from '@mantine/core'
import { IconGitCompare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changedParts } from '#domain/plan-adoption-digest.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useAdoption } from './adoption-at-hand.ts'
import classes from './adoption.module.css'

const parts = ['plan', 'people', 'bounds', 'spaces', 'staff'] as const

/** What changed since it was looked at; the answers stay, and are to be looked over. */
export function AdoptionChanged({ looked, onTake }: { looked: string; onTake: () => void }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { preview } = useAdoption()
  const changed = changedParts(looked, preview.digest)
  const words = parts
    .filter((part) => changed.includes(part))
    .map((part) => t(`plans.changed.parts.${part}`))
  return (
    <Alert
      color="teula"
      role="alert"
      icon={<IconGitCompare aria-hidden />}
      title={t('plans.changed.title')}
    >
      <p className={classes.changed} tabIndex={-1} data-wrong>
        {t('plans.changed.text', { what: new Intl.ListFormat(locale).format(words) })}
      </p>
      <Button size="compact-md" onClick={onTake}>
        {t('plans.changed.take')}
      </Button>
    </Alert>
  )
}
