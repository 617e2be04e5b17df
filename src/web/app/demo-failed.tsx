import { Button } from '@mantine/core'
import { IconWindow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateMessage } from '#web/ui/state-message.tsx'
import { Appearance } from './appearance.tsx'

/** The demo inside the page could not be opened: most often because another tab has it. */
export function DemoFailed() {
  const { t } = useTranslation()
  return (
    <Appearance>
      <main>
        <StateMessage
          level={1}
          icon={<IconWindow />}
          title={t('signIn.demoElsewhere')}
          text={t('signIn.demoElsewhereText')}
          actions={<Button onClick={() => location.reload()}>{t('failures.reload')}</Button>}
        />
      </main>
    </Appearance>
  )
}
