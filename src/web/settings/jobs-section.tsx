import { useSuspenseQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCheck, IconClock, IconMail, IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { useReportWords } from './job-report.ts'
import { borrowersDueQuery, jobsQuery } from './queries.ts'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section.tsx'

const known = [
  'housekeeping',
  'wall',
  'outbox',
  'borrowers',
  'borrowers-returned',
  'holds',
  'figures',
  'reminders',
] as const
const icons = { done: IconCheck, failed: IconAlertTriangle, waiting: IconClock }

/** What the desk does by itself, how it went and when it is next. */
export function JobsSection() {
  const { t } = useTranslation()
  const format = useFormat()
  const {
    data: { items, mail },
  } = useSuspenseQuery(jobsQuery)
  // Without a mail server nobody is reminded, whatever was noted when there was one.
  const jobs = items.filter(({ name }) => mail.configured || name !== 'reminders')
  const { data: erasure } = useSuspenseQuery(borrowersDueQuery)
  const reportWords = useReportWords()
  return (
    <SettingsSection
      id="work"
      title={t('settings.sections.work')}
      lead={t(jobs.length === 0 ? 'settings.jobs.none' : 'settings.jobs.lead')}
    >
      <MailLine mail={mail} />
      <ul className={classes.jobs}>
        {jobs.map(({ name, lastRunAt, lastOutcome, lastReport, nextRunAt }) => {
          const job = known.find((one) => one === name)
          const outcome = lastOutcome ?? 'waiting'
          const Icon = icons[outcome]
          return (
            <li key={name} className={classes.job}>
              <div className={classes.jobHead}>
                <h3>{job === undefined ? name : t(`settings.jobs.names.${job}`)}</h3>
                <span className={classes.outcome} data-outcome={outcome}>
                  <Icon size={16} aria-hidden />
                  {t(`settings.jobs.outcomes.${outcome}`)}
                </span>
              </div>
              {job !== undefined && <p>{t(`settings.jobs.does.${job}`)}</p>}
              {lastReport !== null && lastOutcome === 'done' && <p>{reportWords(lastReport)}</p>}
              {job === 'borrowers' && <p>{t('settings.jobs.due', { count: erasure.due })}</p>}
              <p className={classes.times}>
                {lastRunAt !== null &&
                  `${t('settings.jobs.last', { at: format.moment(lastRunAt) })} · `}
                {t('settings.jobs.next', { at: format.moment(nextRunAt) })}
              </p>
            </li>
          )
        })}
      </ul>
    </SettingsSection>
  )
}

type Mail = { configured: boolean; waiting: number; abandoned: number }

/** Whether reminders go out by e-mail, and what could not be handed over yet. */
function MailLine({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const stuck = mail.waiting + mail.abandoned > 0
  const Icon = mail.configured ? IconMail : IconMailOff
  return (
    <p className={classes.mail} data-attention={mail.configured && mail.abandoned > 0}>
      <Icon size={18} aria-hidden />
      <span>
        {t(mail.configured ? 'settings.jobs.mail.on' : 'settings.jobs.mail.off')}
        {mail.configured && stuck && ` ${t('settings.jobs.mail.waiting', { count: mail.waiting })}`}
        {mail.configured &&
          mail.abandoned > 0 &&
          ` ${t('settings.jobs.mail.abandoned', { count: mail.abandoned })}`}
      </span>
    </p>
  )
}
