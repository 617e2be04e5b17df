import { useTranslation } from 'react-i18next'
import classes from './privacy.module.css'
import { PrivacyPart } from './privacy-part.tsx'

const kept = ['staff', 'sessions', 'failedSignIns', 'audit', 'search'] as const

/** What is kept of whoever works here, why and for how long. */
export function Kept() {
  const { t } = useTranslation()
  return (
    <PrivacyPart id="kept" title={t('privacy.kept.title')} lead={t('privacy.kept.lead')}>
      <dl className={classes.kept}>
        {kept.map((name) => (
          <div key={name}>
            <dt>{t(`privacy.kept.${name}.what`)}</dt>
            <dd>{t(`privacy.kept.${name}.text`)}</dd>
          </div>
        ))}
      </dl>
    </PrivacyPart>
  )
}
