import { useTranslation } from 'react-i18next'
import { theDemoPage } from '#web/demo-page.ts'
import classes from './privacy.module.css'
import { PrivacyPart } from './privacy-part.tsx'

const known = ['colleagues', 'import', 'mail', 'papers'] as const

/** What the demo inside a page cannot do, said before somebody looks for it. */
export function DemoLimits() {
  const { t } = useTranslation()
  const page = theDemoPage()
  if (page === null) return null
  return (
    <PrivacyPart id="demo" title={t('privacy.demo.title')} lead={t('privacy.demo.lead')}>
      <ul className={classes.limits}>
        {known
          .filter((limit) => page.cannot.includes(limit))
          .map((limit) => (
            <li key={limit}>{t(`privacy.demo.cannot.${limit}`)}</li>
          ))}
      </ul>
    </PrivacyPart>
  )
}
