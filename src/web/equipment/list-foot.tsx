import { useTranslation } from 'react-i18next'
import type { ItemList } from '#domain/equipment/list.ts'
import { failureWords } from '#web/failure-words.ts'
import { MoreRows } from '#web/ui/more-rows.tsx'

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
    <MoreRows
      count={count}
      list={list}
      failed={list.isFetchNextPageError ? failureWords(t, list.error).text : null}
      words={{ more: t('equipment.more'), tryAgain: t('shell.tryAgain') }}
    />
  )
}
