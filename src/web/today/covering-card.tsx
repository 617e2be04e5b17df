import { useTranslation } from 'react-i18next'
import { dayIn } from '#domain/day.ts'
import { useSession } from '#web/session.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { dayWords, lastDay } from './day-words.ts'
import classes from './today.module.css'

/** Whom I stand in for today, and who stands in for me. */
export function CoveringCard({ now }: { now: Date }) {
  const { t } = useTranslation()
  const { covering, coveredBy } = useSession()
  const { locale, timeZone, shortDay } = useFormat()
  const today = dayIn(timeZone, now)
  return (
    <Card title={t('today.covering.title')}>
      {covering.length === 0 ? (
        <p className={classes.quiet}>{t('today.covering.none')}</p>
      ) : (
        <>
          <ul className={classes.rows}>
            {covering.map(({ name, until }) => {
              const last = lastDay(until)
              return (
                <li key={`${name} ${until}`} className={classes.row}>
                  <strong>{name}</strong>
                  <span className={classes.quiet}>
                    {last <= today
                      ? t('today.covering.lastDay')
                      : t('today.covering.until', { until: dayWords(locale, last, today) })}
                  </span>
                </li>
              )
            })}
          </ul>
          <p className={classes.note}>{t('today.covering.means')}</p>
        </>
      )}
      {coveredBy.map(({ name, from, until }) => (
        <p key={`${name} ${from}`} className={classes.note}>
          {t('today.covering.by', {
            name,
            from: shortDay(from),
            until: shortDay(lastDay(until)),
          })}
        </p>
      ))}
    </Card>
  )
}
