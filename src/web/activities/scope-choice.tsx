import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reaches } from '#domain/activities/change.ts'

type ScopeChoiceProps = {
  among: readonly Reaches[]
  reaches: Reaches
  onChange: (reaches: Reaches) => void
}

/** How far a change goes; not asked where there is one answer. */
export function ScopeChoice({ among, reaches, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation()
  if (among.length < 2) return null
  return (
    <Radio.Group
      label={t('activities.scope.label')}
      value={reaches}
      onChange={(value) => {
        const chosen = among.find((one) => one === value)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      <Stack gap="xs" mt="xs">
        {among.map((one, place) => (
          <Radio
            key={one}
            value={one}
            label={t(`activities.scope.${one}`)}
            data-autofocus={place === 0 || undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
