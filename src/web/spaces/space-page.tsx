import { useTranslation } from 'react-i18next'
import { Page } from '#web/ui/page.tsx'

export function Component() {
  const { t } = useTranslation()
  return <Page title={t('spaces.title')}>{null}</Page>
}
