import { Button, CopyButton, Modal, TextInput } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, told } from '#web/client.ts'
import { useLanguage } from '#web/language.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './calendar.module.css'

const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: async () => (await told(api.feeds.feeds.$get())).items,
})

type CalendarFeedsProps = { space: string | null; onClose: () => void }

/** Addresses under which other calendars read the programme, and one's own agenda. */
export function CalendarFeeds({ space, onClose }: CalendarFeedsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { spoken } = useLanguage()
  const queries = useQueryClient()
  const { data: mine = [] } = useQuery(feedsQuery)
  const again = () => queries.invalidateQueries({ queryKey: feedsQuery.queryKey })
  const making = useMutation({
    mutationFn: () => told(api.feeds.feeds.$post({ json: { language: spoken } })),
    onSuccess: again,
  })
  const revoking = useMutation({
    mutationFn: (feed: string) => told(api.feeds.feeds[':feed'].$delete({ param: { feed } })),
    onSuccess: again,
  })
  const path = space === null ? 'city' : `spaces/${space}`
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('activities.feeds.title')}
      closeButtonProps={{ 'aria-label': t('activities.calendar.close') }}
    >
      <div className={classes.feeds}>
        <h3>{t('activities.feeds.public')}</h3>
        <p>{t('activities.feeds.publicText')}</p>
        <Address path={`/feeds/${path}.ics?lang=${spoken}`} />
        <h3>{t('activities.feeds.mine')}</h3>
        <p>{t('activities.feeds.mineText')}</p>
        <ul>
          {mine.map(({ id, createdAt, lastReadOn }) => (
            <li key={id}>
              <span>
                {t('activities.feeds.since', { day: format.day(createdAt.slice(0, 10)) })}
                {' · '}
                {lastReadOn === null
                  ? t('activities.feeds.never')
                  : t('activities.feeds.read', { day: format.day(lastReadOn) })}
              </span>
              <Button size="xs" variant="default" onClick={() => revoking.mutate(id)}>
                {t('activities.feeds.revoke')}
              </Button>
            </li>
          ))}
        </ul>
        {making.data === undefined ? (
          <Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>
            {t('activities.feeds.make')}
          </Button>
        ) : (
          <>
            <Address path={making.data.path} />
            <p role="status">{t('activities.feeds.once')}</p>
          </>
        )}
        <p>{t('activities.feeds.slow')}</p>
      </div>
    </Modal>
  )
}

function Address({ path }: { path: string }) {
  const { t } = useTranslation()
  const address = `${location.origin}${path}`
  return (
    <div className={classes.address}>
      <TextInput aria-label={t('activities.feeds.address')} value={address} readOnly />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t('activities.feeds.copied') : t('activities.feeds.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
