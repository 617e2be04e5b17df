import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import { MoreRows } from '#web/ui/more-rows.tsx'

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
    <MoreRows
      count={
        list.hasNextPage ? t('people.countSoFar', { shown: count }) : t('people.count', { count })
      }
      list={list}
      failed={list.isFetchNextPageError ? failureWords(t, list.error).text : null}
      words={{ more: t('people.more'), tryAgain: t('shell.tryAgain') }}
    />
  )
}
