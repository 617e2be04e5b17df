import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StateMessage } from '#web/ui/state-message.tsx'
import { Appearance } from './appearance.tsx'

/** While the database inside the page opens. */
export function DemoOpening() {
  const { t } = useTranslation()
  return (
    <Appearance>
      <main aria-busy="true">
        <StateMessage
          level={1}
          icon={<Loader size="sm" />}
          title={t('signIn.demoOpening')}
          text={t('signIn.demoOpeningText')}
        />
      </main>
    </Appearance>
  )
}
