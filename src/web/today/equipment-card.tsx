import { useSuspenseQuery } from '@tanstack/react-query'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '#web/ui/card.tsx'
import { counterDayQuery } from './queries.ts'
import classes from './today.module.css'

const places = {
  overdue: '/equipment/due',
  toCall: '/equipment/due',
  today: '/equipment/due?which=today',
  shelf: '/equipment/shelf',
  toClean: '/equipment?state=to-clean',
} as const
const figures = ['overdue', 'toCall', 'today', 'shelf', 'toClean'] as const

/** What the counter cannot put off: who to call, what comes back today, what waits on the shelf or to be cleaned. */
export function EquipmentCard({ space }: { space: string }) {
  const { t, i18n } = useTranslation()
  const { data: day } = useSuspenseQuery(counterDayQuery(space))
  const { language } = i18n
  return (
    <Card
      title={t('due.today.title')}
      aside={
        <Link to="/equipment/due" className={classes.aside}>
          {t('due.today.all')}
        </Link>
      }
    >
      <dl className={`${classes.figures} ${classes.counter}`}>
        {figures.map((name) => (
          <div key={name}>
            <dt>
              <Link to={places[name]} className={classes.figureLink}>
                {t(`due.today.${name}`)}
              </Link>
            </dt>
            <dd>{day.counts[name]}</dd>
          </div>
        ))}
      </dl>
      {day.first.length === 0 && <p className={classes.note}>{t('due.today.none')}</p>}
      <ul className={classes.rows}>
        {day.first.map(({ loan, ref, holder, items, overdueDays }) => {
          const [first] = items
          const names = first?.type.names
          const what =
            names === undefined
              ? ref
              : language === 'es' || language === 'en'
                ? names[language]
                : names.ca
          return (
            <li key={loan} className={classes.row}>
              <div>
                <Link
                  to={overdueDays > 0 ? places.overdue : places.today}
                  className={classes.rowName}
                >
                  {holder?.initials ?? ref}
                </Link>
                <p className={classes.quiet}>
                  {what}
                  {items.length > 1 && ` ${t('due.today.andMore', { count: items.length - 1 })}`}
                </p>
              </div>
              {overdueDays > 0 ? (
                <span className={classes.unwell}>
                  <IconAlertTriangle size={16} aria-hidden />
                  {t('due.lateBy', { count: overdueDays })}
                </span>
              ) : (
                <span className={classes.quiet}>{t('due.today.isToday')}</span>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
