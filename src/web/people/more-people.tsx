import { Button, Loader, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'

type MorePeopleProps = {
  count: number
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    error: Error | null
    fetchNextPage: () => Promise<unknown>
  }
}

/** How many are shown, and the way to the next ones. */
export function MorePeople({ count, list }: MorePeopleProps) {
  const { t } = useTranslation()
  return (
    <>
      <output>
        {list.hasNextPage ? t('people.countSoFar', { shown: count }) : t('people.count', { count })}
      </output>
      {list.isFetchNextPageError && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {failureWords(t, list.error).text}
        </Text>
      )}
      {list.hasNextPage && (
        <Button
          size="compact-md"
          variant="light"
          // Not disabled meanwhile, which would lose the keyboard.
          aria-busy={list.isFetchingNextPage}
          leftSection={list.isFetchingNextPage && <Loader size={14} />}
          onClick={() => void list.fetchNextPage()}
        >
          {list.isFetchNextPageError ? t('shell.tryAgain') : t('people.more')}
        </Button>
      )}
    </>
  )
}
