import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { roles } from '#domain/people.ts'
import { usualScope, type DraftGrant } from './person-draft.ts'
import { ScopeSelect } from './scope-select.tsx'
import classes from './people.module.css'

type GrantRowProps = {
  grant: DraftGrant
  wrong: string | undefined
  onChange: (grant: DraftGrant) => void
  /** None for the only role: a person without any could do nothing. */
  onRemove: (() => void) | undefined
}

export function GrantRow({ grant: { role, scope }, wrong, onChange, onRemove }: GrantRowProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.grant}>
      <NativeSelect
        label={t('people.role')}
        value={role}
        data={roles.map((one) => ({ value: one, label: t(`roles.${one}.name`) }))}
        onChange={(event) => {
          const chosen = roles.find((one) => one === event.currentTarget.value) ?? role
          onChange({ role: chosen, scope: scope ?? usualScope(chosen) })
        }}
      />
      <ScopeSelect
        scope={scope}
        error={wrong}
        onChange={(chosen) => onChange({ role, scope: chosen })}
      />
      {onRemove !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('people.removeGrant', { role: t(`roles.${role}.name`) })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
