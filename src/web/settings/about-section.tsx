import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { theDemoPage } from '#web/demo-page.ts'
import { Facts } from './facts.tsx'
import { healthQuery } from './queries.ts'
import { SettingsSection } from './settings-section.tsx'

export function AboutSection() {
  const { t } = useTranslation()
  const { data: health } = useSuspenseQuery(healthQuery)
  const database = theDemoPage() === null ? health.database : 'page'
  return (
    <SettingsSection id="about" title={t('settings.sections.about')}>
      <Facts
        facts={[
          [t('settings.about.version'), health.version],
          [t('settings.about.database'), t(`settings.about.databases.${database}`)],
          [t('settings.about.licence'), t('settings.about.eupl')],
        ]}
      />
    </SettingsSection>
  )
}
