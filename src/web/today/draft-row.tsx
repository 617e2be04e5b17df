import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PlanSummary } from '#domain/plan.ts'
import { cityQuery } from '#web/city-places.ts'
import { useFormat } from '#web/ui/format.tsx'
import { outOfBounds } from './out-of-bounds.ts'
import { islandsQuery } from './queries.ts'
import classes from './today.module.css'

export function DraftRow({ draft, now }: { draft: PlanSummary; now: Date }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: city } = useSuspenseQuery(cityQuery)
  const { data: islands } = useQuery(islandsQuery(draft.id))
  const out = islands === undefined || city === null ? null : outOfBounds(islands, city).length
  const ago = format.ago(draft.changedAt, now)
  const share = city === null || city.people === 0 ? 0 : draft.people / city.people
  return (
    <li className={classes.row}>
      <div>
        <Link to={`/territories/plans/${draft.id}`} className={classes.rowName}>
          {draft.name}
        </Link>
        <p className={classes.quiet}>
          {draft.changedBy === null
            ? t('today.drafts.changed', { ago })
            : t('today.drafts.changedBy', { ago, name: draft.changedBy.name })}
        </p>
        <p className={classes.quiet}>
          {t('today.drafts.islands', { count: draft.islands })}
          {' · '}
          {t('today.drafts.share', { share: format.percent(share) })}
        </p>
        {draft.islands > 0 && (
          <p className={out === null || out === 0 ? classes.well : classes.unwell}>
            {out === null ? (
              '…'
            ) : out === 0 ? (
              <>
                <IconCheck size={16} aria-hidden />
                {t('today.drafts.within')}
              </>
            ) : (
              <>
                <IconAlertTriangle size={16} aria-hidden />
                {t('today.drafts.out', { count: out })}
              </>
            )}
          </p>
        )}
      </div>
      <Button
        component={Link}
        to={`/territories/plans/${draft.id}`}
        aria-label={t('today.drafts.continueWith', { plan: draft.name })}
      >
        {t('today.drafts.continue')}
      </Button>
    </li>
  )
}
