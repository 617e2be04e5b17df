import { useTranslation } from 'react-i18next'
import { isLanguage, languages, speak } from '#web/words/languages.ts'
import classes from './shell.module.css'

export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const spoken = isLanguage(i18n.language) ? i18n.language : 'ca'
  return (
    <fieldset aria-label={t('shell.language')} className={classes.languages}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={`${language.toUpperCase()}, ${t(`shell.languages.${language}`)}`}
          aria-pressed={language === spoken}
          className={classes.language}
          onClick={() => void speak(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
