import { useSuspenseQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { theDemoPage } from '#web/demo-page.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './privacy.module.css'
import { PrivacyPart } from './privacy-part.tsx'
import { versionQuery, wallQuery } from './queries.ts'

const icons = { holds: IconCheck, broken: IconAlertTriangle, notAsked: IconClock }

/** What the database itself was asked, and what it answered the last time. */
export function WallChecks() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: wall } = useSuspenseQuery(wallQuery)
  const { data: version } = useSuspenseQuery(versionQuery)
  const database = theDemoPage() === null ? wall.database : 'page'
  return (
    <PrivacyPart id="checks" title={t('privacy.checks.title')} lead={t('privacy.checks.lead')}>
      <p className={classes.when}>
        {wall.checkedAt === null
          ? t('privacy.checks.never')
          : t('privacy.checks.at', { at: format.moment(wall.checkedAt) })}
      </p>
      <ul className={classes.checks}>
        {wall.checks.map(({ check, holds }) => {
          const result = holds === null ? 'notAsked' : holds ? 'holds' : 'broken'
          const Icon = icons[result]
          return (
            <li key={check} className={classes.check}>
              <div>
                <h3>{t(`privacy.checks.of.${check}.title`)}</h3>
                <p>{t(`privacy.checks.of.${check}.asked`)}</p>
              </div>
              <span className={classes.result} data-result={result}>
                <Icon size={18} aria-hidden />
                {t(`privacy.checks.${result}`)}
              </span>
            </li>
          )
        })}
      </ul>
      <p className={classes.note}>{t(`privacy.checks.database.${database}`)}</p>
      <h3 className={classes.under}>{t('privacy.tests.title')}</h3>
      <p className={classes.result} data-result="notAsked">
        <IconClock size={18} aria-hidden />
        {t('privacy.tests.notRun', { version })}
      </p>
      <p className={classes.note}>{t('privacy.tests.what')}</p>
    </PrivacyPart>
  )
}
