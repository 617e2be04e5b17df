import { IconMap2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/ui/card.tsx'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { PlansPanel } from './plans-panel.tsx'

export function NoPlanYet() {
  const { t } = useTranslation()
  return (
    <Page title={t('territories.title')}>
      <StateMessage
        icon={<IconMap2 />}
        title={t('territories.none.title')}
        text={t('territories.none.text')}
      />
      <Card title={t('territories.plans.title')}>
        <PlansPanel />
      </Card>
    </Page>
  )
}
