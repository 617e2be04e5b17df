import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#web/language.ts'
import type { Answers } from './change-act.ts'
import { commonReasons } from './change-reasons.ts'
import classes from './change.module.css'

type ChangeReasonProps = {
  because: Answers['because']
  error: string | undefined
  onChange: (because: Answers['because']) => void
}

const languages = ['ca', 'es', 'en'] as const

/** Why something is cancelled, to whoever would have come: a common reason, or one's own words. */
export function ChangeReason({ because, error, onChange }: ChangeReasonProps) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const [others, setOthers] = useState(false)
  const isOpen = others || because.es !== '' || because.en !== ''
  return (
    <Stack gap="xs">
      <p className={classes.label} id="common-reasons">
        {t('activities.change.reasons')}
      </p>
      <Group gap={6} role="group" aria-labelledby="common-reasons">
        {commonReasons.map((reason) => (
          <Button
            key={reason.ca}
            size="compact-md"
            variant={because.ca === reason.ca ? 'filled' : 'default'}
            aria-pressed={because.ca === reason.ca}
            onClick={() => onChange(reason)}
          >
            {reason[spoken]}
          </Button>
        ))}
      </Group>
      {languages.map(
        (one) =>
          (one === 'ca' || isOpen) && (
            <TextInput
              key={one}
              lang={one}
              label={t(`activities.change.because.${one}`)}
              description={one === 'ca' ? t('activities.change.becauseHelp') : undefined}
              maxLength={300}
              value={because[one]}
              error={one === 'ca' ? error : undefined}
              onChange={(event) => onChange({ ...because, [one]: event.currentTarget.value })}
            />
          ),
      )}
      {!isOpen && (
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.start}
          onClick={() => setOthers(true)}
        >
          {t('activities.change.otherLanguages')}
        </Button>
      )}
    </Stack>
  )
}
