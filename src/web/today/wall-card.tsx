import { useSuspenseQuery } from '@tanstack/react-query'
import { IconHelpCircle, IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { wallQuery } from './queries.ts'
import classes from './today.module.css'

/** Whether the promise not to overhear neighbours held when the database was last asked. */
export function WallCard({ now }: { now: Date }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: wall } = useSuspenseQuery(wallQuery)
  const broken = wall.checks.filter(({ holds }) => holds === false).length
  const asked = wall.checks.every(({ holds }) => holds !== null)
  const Icon = broken > 0 ? IconShieldExclamation : asked ? IconShieldCheck : IconHelpCircle
  return (
    <Card
      title={t('today.wall.title')}
      aside={
        <Link to="/privacy" className={classes.aside}>
          {t('today.wall.more')}
        </Link>
      }
    >
      <div className={classes.wall} data-broken={broken > 0}>
        <span className={classes.wallIcon} aria-hidden>
          <Icon size={26} />
        </span>
        <div>
          <strong>
            {broken > 0
              ? t('today.wall.broken', { count: broken })
              : asked
                ? t('today.wall.holds', { count: wall.checks.length })
                : t('today.wall.notAsked')}
          </strong>
          <p className={classes.quiet}>
            {wall.checkedAt === null
              ? t('today.wall.soon')
              : t('today.wall.checked', { ago: format.ago(wall.checkedAt, now) })}
          </p>
        </div>
      </div>
    </Card>
  )
}
