import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '#web/session.ts'
import { Card } from '#web/ui/card.tsx'
import { workAt } from '#web/workplace.ts'
import classes from './today.module.css'

/** Every space in which I may work, covers included, and which of them I am at. */
export function MySpacesCard({ workplaceId }: { workplaceId: string }) {
  const { t } = useTranslation()
  const { spaces } = useSession()
  return (
    <Card title={t('today.mySpaces.title')}>
      <ul className={classes.rows}>
        {spaces.map(({ id, name, island }) => (
          <li key={id} className={classes.row}>
            <div>
              <Link to={`/spaces/${id}`} className={classes.rowName}>
                {name}
              </Link>
              <p className={classes.quiet}>{island?.name ?? t('today.mySpaces.noIsland')}</p>
            </div>
            <span className={classes.rowEnd}>
              {id === workplaceId ? (
                <span className={classes.tag}>{t('today.island.youAreHere')}</span>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('today.mySpaces.workAt', { space: name })}
                  onClick={() => workAt(id)}
                >
                  {t('today.mySpaces.work')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
