import { Button, Skeleton, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ItemEvent } from '#domain/equipment/history.ts'
import { useFormat } from '#web/ui/format.tsx'
import { itemEventsQuery } from './item-queries.ts'
import classes from './item.module.css'
import more from './item-parts.module.css'

/** All that has become of an item, the newest first, a sentence each. */
export function ItemHistory({ tag }: { tag: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useInfiniteQuery(itemEventsQuery(tag))
  if (list.isPending)
    return (
      <output aria-label={t('equipment.item.loading')}>
        <Skeleton height={28} mb="sm" />
        <Skeleton height={28} width="80%" />
      </output>
    )
  const events = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={event.id} data-undone={event.undone || undefined}>
            <time dateTime={event.at}>{format.moment(event.at)}</time>
            <span>
              {sentence(t, event, format.day)}
              {event.undone && <em> · {t('equipment.item.undone')}</em>}
              <span className={more.by}>
                {t('equipment.item.by', {
                  who: event.by ?? t('equipment.item.byItself'),
                  space: event.space?.name ?? '',
                }).replace(/ · $/, '')}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {list.isError && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('equipment.item.historyFailed')}
        </Text>
      )}
      {(list.hasNextPage || list.isError) && (
        <Button
          mt="sm"
          size="compact-md"
          variant="light"
          aria-busy={list.isFetching}
          onClick={() => void (events.length === 0 ? list.refetch() : list.fetchNextPage())}
        >
          {t(list.isError ? 'shell.tryAgain' : 'equipment.item.historyMore')}
        </Button>
      )}
    </>
  )
}

function sentence(t: TFunction, event: ItemEvent, day: (value: string) => string): string {
  const { kind, from, to, until } = event
  if ((kind === 'lent' || kind === 'renewed') && until !== null)
    return t(`equipment.item.event.${kind}-until`, { until: day(until) })
  if (kind === 'changed' && to !== null && from !== to)
    return t('equipment.item.event.changed-to', { to: t(`desk.state.${to}`).toLowerCase() })
  return t(`equipment.item.event.${kind}`)
}
