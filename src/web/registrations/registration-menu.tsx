import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowsMove,
  IconDoorEnter,
  IconDots,
  IconUserCancel,
  IconUserEdit,
  IconUserX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Registration } from '#domain/activities/registration.ts'
import { beyonds } from './register-fields.ts'
import type { RowContext } from './registration-row.tsx'

type RegistrationMenuProps = { registration: Registration; who: string } & RowContext

/** What is done seldom with somebody on the list. */
export function RegistrationMenu({ registration, who, ...context }: RegistrationMenuProps) {
  const { t } = useTranslation()
  const { onAct, onAsk } = context
  const { of, state } = registration
  return (
    <Menu position="bottom-end" width="max-content">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('registrations.acts.of', { who })}
        >
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconUserX size={18} aria-hidden />}
          onClick={() => onAct(registration, { does: 'cancel', by: 'person' })}
        >
          {t('registrations.acts.cancelPerson')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUserCancel size={18} aria-hidden />}
          onClick={() => onAct(registration, { does: 'cancel', by: 'service' })}
        >
          {t('registrations.acts.cancelService')}
        </Menu.Item>
        <Menu.Divider />
        {of === 'session' && (
          <Menu.Item
            leftSection={<IconArrowsMove size={18} aria-hidden />}
            onClick={() => onAsk(registration, 'move')}
          >
            {t('registrations.acts.move')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconUserEdit size={18} aria-hidden />}
          onClick={() => onAsk(registration, 'change')}
        >
          {t('registrations.acts.change')}
        </Menu.Item>
        {state === 'waiting' && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('registrations.acts.letIn')}</Menu.Label>
            {beyonds.map((because) => (
              <Menu.Item
                key={because}
                leftSection={<IconDoorEnter size={18} aria-hidden />}
                onClick={() => onAct(registration, { does: 'letIn', because })}
              >
                {t(`registrations.register.beyonds.${because}`)}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
