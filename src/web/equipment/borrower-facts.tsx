import { useQuery } from '@tanstack/react-query'
import { IconClockHour4, IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Borrower } from '#domain/borrower.ts'
import { dayIn } from '#domain/day.ts'
import { districtsQuery } from '#web/city-places.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './borrower.module.css'
import more from './borrower-parts.module.css'

/** How to reach somebody, and until when she is remembered. */
export function BorrowerFacts({ record }: { record: Borrower }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: districts = [] } = useQuery(districtsQuery)
  const { phone, email, language, relation, district, keep, heldBecause, erasedOn } = record
  const none = t('borrowers.record.none')
  const reached = [
    [t('borrowers.record.phone'), phone, `tel:${phone?.replaceAll(' ', '')}`],
    [t('borrowers.record.email'), email, `mailto:${email}`],
  ] as const
  const facts = [
    [t('borrowers.record.language'), t(`borrowers.record.languages.${language}`)],
    [t('borrowers.record.relation'), t(`desk.newPerson.relations.${relation}`)],
    [
      t('borrowers.record.district'),
      district === null
        ? none
        : (districts.find(({ code }) => code === district)?.name ?? district),
    ],
    [t('borrowers.record.keep'), t(`borrowers.record.keeps.${keep}`)],
  ] as const
  const until =
    heldBecause !== null
      ? t(`borrowers.record.heldFor.${heldBecause}`)
      : erasedOn === null
        ? t('borrowers.record.erasedLater')
        : t('borrowers.record.erasedOn', { day: format.day(erasedOn) })
  const Icon = heldBecause === null ? IconClockHour4 : IconShieldLock
  return (
    <>
      <dl className={more.facts}>
        {reached.map(([name, value, to]) => (
          <div key={name} className={more.reach}>
            <dt>{name}</dt>
            <dd>{value === null ? none : <a href={to}>{value}</a>}</dd>
          </div>
        ))}
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.until} data-held={heldBecause !== null || undefined}>
        <Icon size={18} aria-hidden />
        <span>
          {until}
          <span className={classes.quiet}>
            {t('borrowers.record.since', {
              day: format.day(dayIn(format.timeZone, new Date(record.createdAt))),
            })}
          </span>
        </span>
      </p>
    </>
  )
}
