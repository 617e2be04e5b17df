import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { cityQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { AboutSection } from './about-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { CitySection } from './city-section.tsx'
import { JobsSection } from './jobs-section.tsx'
import { OpeningsSection } from './openings-section.tsx'
import { ProgrammeSection } from './programme-section.tsx'
import { borrowersDueQuery, healthQuery, jobsQuery, settingsQuery } from './queries.ts'
import { RulesSection } from './rules-section.tsx'
import classes from './settings.module.css'

export async function loader() {
  const { permissions } = await whoAmI()
  const known = { staleTime: 15_000 }
  await Promise.all([
    queryClient.query({ ...settingsQuery, ...known }),
    queryClient.query({ ...cityQuery, ...known }),
    queryClient.query({ ...healthQuery, ...known }),
    permissions.includes('jobs:read') && queryClient.query({ ...jobsQuery, ...known }),
    permissions.includes('jobs:read') && queryClient.query({ ...borrowersDueQuery, ...known }),
  ])
  return null
}

export function Component() {
  const { t } = useTranslation()
  const { hash } = useLocation()
  const administers = useMay('jobs:read')
  const audits = useMay('audit:read')
  const sections = (
    ['appearance', 'city', 'rules', 'programme', 'work', 'records', 'about'] as const
  ).filter((section) => (section !== 'work' || administers) && (section !== 'records' || audits))
  return (
    <Page title={t('settings.title')}>
      <div className={classes.page}>
        <nav className={classes.contents} aria-label={t('settings.contents')}>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <Link
                  to={{ hash: section }}
                  replace
                  aria-current={hash === `#${section}` ? 'location' : undefined}
                >
                  {t(`settings.sections.${section}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.sections}>
          <AppearanceSection />
          <CitySection />
          <RulesSection />
          <ProgrammeSection />
          {administers && <JobsSection />}
          {audits && <OpeningsSection />}
          <AboutSection />
        </div>
      </div>
    </Page>
  )
}
