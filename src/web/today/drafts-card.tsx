import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '#web/ui/card.tsx'
import { DraftRow } from './draft-row.tsx'
import { plansQuery } from './queries.ts'
import classes from './today.module.css'

const shown = 4

/** The drafts of plans, the one touched last first. */
export function DraftsCard({ now }: { now: Date }) {
  const { t } = useTranslation()
  const { data: plans } = useSuspenseQuery(plansQuery)
  const drafts = plans.filter(({ state }) => state === 'draft')
  const more = drafts.length - shown
  return (
    <Card title={t('today.drafts.title')}>
      {drafts.length === 0 ? (
        <>
          <p className={classes.quiet}>{t('today.drafts.none')}</p>
          <Button component={Link} to="/territories" mt="sm">
            {t('today.drafts.begin')}
          </Button>
        </>
      ) : (
        <ul className={classes.rows}>
          {drafts.slice(0, shown).map((draft) => (
            <DraftRow key={draft.id} draft={draft} now={now} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className={classes.note}>
          <Link to="/territories">{t('today.drafts.more', { count: more })}</Link>
        </p>
      )}
    </Card>
  )
}
