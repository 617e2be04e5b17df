import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './registrations.module.css'

type CompanionsFieldProps = {
  value: number
  most: number
  error?: string | undefined
  onChange: (value: number) => void
}

/** How many come along, with a thumb or with the arrows. */
export function CompanionsField({ value, most, error, onChange }: CompanionsFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div>
      <div className={classes.stepper} role="group" aria-labelledby={id}>
        <span id={id}>{t('registrations.register.companions')}</span>
        <ActionIcon
          variant="default"
          size="xl"
          disabled={value <= 0}
          aria-label={t('registrations.register.fewer')}
          onClick={() => onChange(value - 1)}
        >
          <IconMinus size={18} aria-hidden />
        </ActionIcon>
        <output aria-live="polite">{value}</output>
        <ActionIcon
          variant="default"
          size="xl"
          disabled={value >= most}
          aria-label={t('registrations.register.more')}
          onClick={() => onChange(value + 1)}
        >
          <IconPlus size={18} aria-hidden />
        </ActionIcon>
      </div>
      {error !== undefined && <p className={classes.wrong}>{error}</p>}
    </div>
  )
}
