import { Button } from '@mantine/core'
import { IconWindow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateMessage } from '#web/ui/state-message.tsx'
import { Appearance } from './appearance.tsx'

/** The demo inside the page could not be opened: another tab has it, or this browser cannot. */
export function DemoFailed({ why }: { why: 'elsewhere' | 'failed' }) {
  const { t } = useTranslation()
  return (
    <Appearance>
      <main>
        <StateMessage
          level={1}
          icon={<IconWindow />}
          title={t(why === 'elsewhere' ? 'signIn.demoElsewhere' : 'signIn.demoFailed')}
          text={t(why === 'elsewhere' ? 'signIn.demoElsewhereText' : 'signIn.demoFailedText')}
          actions={<Button onClick={() => location.reload()}>{t('failures.reload')}</Button>}
        />
      </main>
    </Appearance>
  )
}
