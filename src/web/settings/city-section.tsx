import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cityQuery } from '#web/city-places.ts'
import { useMay } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { Facts } from './facts.tsx'
import { ImportWords } from './import-words.tsx'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section.tsx'

export function CitySection() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: city } = useSuspenseQuery(cityQuery)
  const imports = useMay('settings:edit')
  return (
    <SettingsSection id="city" title={t('settings.sections.city')}>
      {city === null ? (
        <p className={classes.lead}>
          {t(imports ? 'settings.city.noneImport' : 'settings.city.none')}
        </p>
      ) : (
        <Facts
          facts={[
            [t('settings.city.name'), `${city.name} (${city.municipality})`],
            [
              t('settings.city.kind'),
              t(city.synthetic ? 'settings.city.synthetic' : 'settings.city.real'),
            ],
            [t('settings.city.people'), format.number(city.people)],
            [t('settings.city.sections'), format.number(city.sections)],
            [t('settings.city.districts'), format.number(city.districts.length)],
            [t('settings.city.neighbourhoods'), format.number(city.neighbourhoods.length)],
            [t('settings.city.populationOn'), format.day(city.populationOn)],
            [t('settings.city.attribution'), city.attribution],
          ]}
        />
      )}
      {imports && <ImportWords />}
    </SettingsSection>
  )
}
