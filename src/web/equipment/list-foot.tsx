import { Button, Loader, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ItemList } from '#domain/equipment/list.ts'
import { failureWords } from '#web/failure-words.ts'

type ListFootProps = {
  shown: number
  about: ItemList['about']
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    error: Error | null
    fetchNextPage: () => Promise<unknown>
  }
}

/** How many are shown of how many, and the way to the next ones. */
export function ListFoot({ shown, about, list }: ListFootProps) {
  const { t } = useTranslation()
  const all = about?.count ?? shown
  const count =
    about?.exact === false
      ? t('equipment.countOfMany', { shown, all })
      : list.hasNextPage
        ? t('equipment.countOf', { shown, all })
        : t('equipment.count', { count: shown })
  return (
    <>
      <output>{count}</output>
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
          {list.isFetchNextPageError ? t('shell.tryAgain') : t('equipment.more')}
        </Button>
      )}
    </>
  )
}
