import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMay } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { Facts } from './facts.tsx'
import { settingsQuery } from './queries.ts'
import { RulesForm } from './rules-form.tsx'
import { SettingsSection } from './settings-section.tsx'

/** What the city decided: an administrator changes it, everybody may read it. */
export function RulesSection() {
  const { t } = useTranslation()
  const format = useFormat()
  const edits = useMay('settings:edit')
  const { data: stands } = useSuspenseQuery(settingsQuery)
  const { settings } = stands
  return (
    <SettingsSection
      id="rules"
      title={t('settings.sections.rules')}
      lead={t(edits ? 'settings.rules.leadEdit' : 'settings.rules.lead')}
    >
      {edits ? (
        <RulesForm stands={stands} />
      ) : (
        <Facts
          facts={[
            [
              t('settings.rules.islandPeople'),
              t('settings.rules.fromTo', {
                min: format.number(settings.islandPeopleMin),
                max: format.number(settings.islandPeopleMax),
              }),
            ],
            [
              t('settings.rules.walk'),
              t('settings.rules.walkOf', {
                metres: format.metres(settings.walkingMetres),
                factor: new Intl.NumberFormat(format.locale).format(settings.detourFactor),
              }),
            ],
            [
              t('settings.rules.sessionIdle'),
              t('settings.rules.minutes', { count: settings.sessionIdleMinutes }),
            ],
            [
              t('settings.rules.sessionLength'),
              t('settings.rules.hours', { count: settings.sessionHours }),
            ],
            [
              t('settings.rules.borrowersKept'),
              t('settings.rules.days', { count: settings.borrowerKeepDays }),
            ],
            [t('settings.rules.timeZone'), settings.timeZone],
            [
              t('settings.rules.planNeedsReview'),
              t(settings.planNeedsReview ? 'settings.rules.yes' : 'settings.rules.no'),
            ],
          ]}
        />
      )}
    </SettingsSection>
  )
}
