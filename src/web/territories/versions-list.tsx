import { Button, Loader } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#domain/plan.ts'
import { failureWords } from '#web/failure-words.ts'
import { Card } from '#web/ui/card.tsx'
import { VersionEntry } from './versions-entry.tsx'
import { versionsQuery } from './versions-queries.ts'
import classes from './versions.module.css'

export function VersionsList({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const list = useSuspenseInfiniteQuery(versionsQuery(plan.id))
  const versions = list.data.pages.flatMap(({ items }) => items)
  return (
    <Card title={t('plans.versions.list')}>
      <ol className={classes.list}>
        {versions.map((version, place) => (
          <VersionEntry
            key={version.version}
            version={version}
            former={versions[place + 1] ?? null}
            isNow={version.version === plan.version}
          />
        ))}
      </ol>
      {list.isFetchNextPageError && (
        <p role="alert" className={classes.failed}>
          {failureWords(t, list.error).text}
        </p>
      )}
      {list.hasNextPage && (
        <Button
          variant="light"
          // Not disabled meanwhile, which would lose the keyboard.
          aria-busy={list.isFetchingNextPage}
          leftSection={list.isFetchingNextPage && <Loader size={14} />}
          onClick={() => void list.fetchNextPage()}
        >
          {t(list.isFetchNextPageError ? 'shell.tryAgain' : 'plans.versions.older')}
        </Button>
      )}
    </Card>
  )
}
