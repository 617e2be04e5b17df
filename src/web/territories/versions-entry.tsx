import { Badge, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { PlanVersion } from '#domain/plan-version.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useVersionWords } from './versions-words.ts'
import classes from './versions.module.css'

type VersionEntryProps = {
  version: PlanVersion
  /** The one before, where it is known. */
  former: PlanVersion | null
  isNow: boolean
}

/** One save: who, when, what, and the way to compare it. */
export function VersionEntry({ version, former, isNow }: VersionEntryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const wordsOf = useVersionWords()
  const [parameters] = useSearchParams()
  const { by, at } = version
  const number = String(version.version)
  const isChosen = parameters.get('against') === number
  const { words, more } = wordsOf(version, former)
  return (
    <li className={classes.entry} data-chosen={isChosen}>
      <div className={classes.entryHead}>
        <h3 className={classes.number}>{t('plans.versions.number', { version: number })}</h3>
        {isNow && (
          <Badge variant="light" tt="none">
            {t('plans.versions.now')}
          </Badge>
        )}
      </div>
      <p className={classes.quiet}>
        <time dateTime={at}>{format.moment(at)}</time>{' '}
        {by === null ? t('plans.versions.byDesk') : t('plans.versions.by', { name: by.name })}
      </p>
      <ul className={classes.changes}>
        {words.map((change) => (
          <li key={change}>{change}</li>
        ))}
        {more > 0 && <li>{t('plans.versions.more', { count: more })}</li>}
      </ul>
      {!isNow && (
        <Button
          component={Link}
          to={`?against=${number}`}
          replace
          size="compact-md"
          variant={isChosen ? 'filled' : 'light'}
          aria-current={isChosen}
          aria-label={t('plans.versions.compareNamed', { version: number })}
        >
          {t('plans.versions.compare')}
        </Button>
      )}
    </li>
  )
}
