import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#web/language.ts'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section.tsx'

const schemes = ['light', 'dark', 'auto'] as const

/** How this browser shows the desk; the person's other browsers are not touched. */
export function AppearanceSection() {
  const { t } = useTranslation()
  const { spoken, languages, speak } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SettingsSection
      id="appearance"
      title={t('settings.sections.appearance')}
      lead={t('settings.appearance.lead')}
    >
      <div className={classes.choice}>
        <span id="choose-language" className={classes.label}>
          {t('shell.language')}
        </span>
        <SegmentedControl
          aria-labelledby="choose-language"
          value={spoken}
          onChange={(language) => void speak(language)}
          data={languages.map((language) => ({
            value: language,
            label: <span lang={language}>{t(`shell.languages.${language}`)}</span>,
          }))}
        />
      </div>
      <div className={classes.choice}>
        <span id="choose-scheme" className={classes.label}>
          {t('shell.scheme')}
        </span>
        <SegmentedControl
          aria-labelledby="choose-scheme"
          value={colorScheme}
          onChange={setColorScheme}
          data={schemes.map((scheme) => ({ value: scheme, label: t(`shell.schemes.${scheme}`) }))}
        />
      </div>
    </SettingsSection>
  )
}
