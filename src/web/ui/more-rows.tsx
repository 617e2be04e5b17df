import { Button, Loader, Text } from '@mantine/core'

type MoreRowsProps = {
  /** How many are shown. */
  count: string
  words: { more: string; tryAgain: string }
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }
  /** Why the next ones did not come. */
  failed: string | null
}

/** How many rows are shown, and the way to the next ones. */
export function MoreRows({ count, words, list, failed }: MoreRowsProps) {
  return (
    <>
      <output>{count}</output>
      {failed !== null && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {failed}
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
          {failed === null ? words.more : words.tryAgain}
        </Button>
      )}
    </>
  )
}
