import { Button, Drawer, Loader, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Activity } from '#domain/activities/activity.ts'
import { localIn } from '#domain/activities/local-time.ts'
import { useLanguage } from '#web/language.ts'
import { useNow } from '#web/ui/now.ts'
import { sessionsQuery } from './activity-page-queries.ts'
import type { ChangeAct, FromSession } from './change-act.ts'
import { SessionPart } from './sessions-part.tsx'
import { SessionsTable } from './sessions-table.tsx'
import { useWhen } from './recurrence-when.ts'
import classes from './sessions.module.css'

type SessionsTabProps = {
  activity: Activity
  mayEdit: boolean
  onAct: (act: ChangeAct, from: FromSession) => void
  onEdit: (session: string) => void
}

/** The sessions of an activity, and one of them beside the list. */
export function SessionsTab({ activity, mayEdit, onAct, onEdit }: SessionsTabProps) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const when = useWhen()
  const [parameters, setParameters] = useSearchParams()
  const now = localIn(activity.zone, useNow())
  const sessions = useInfiniteQuery(sessionsQuery(activity.id, spoken))
  const all = sessions.data?.pages.flatMap(({ items }) => items) ?? []
  const toCome = all.filter(({ end }) => end > now)
  const hasBoth = toCome.length > 0 && toCome.length < all.length
  const isAll = !hasBoth || parameters.get('show') === 'all'
  const chosen = all.find(({ id }) => id === parameters.get('session'))
  const put = (name: string, value: string | null) =>
    setParameters(
      (before) => {
        if (value === null) before.delete(name)
        else before.set(name, value)
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  if (sessions.isPending)
    return (
      <div className={classes.loading}>
        <Loader size="sm" />
      </div>
    )
  return (
    <div className={classes.tab}>
      {hasBoth && (
        <SegmentedControl
          className={classes.show}
          aria-label={t('activities.sessions.show')}
          value={isAll ? 'all' : 'coming'}
          data={[
            { value: 'coming', label: t('activities.sessions.coming') },
            { value: 'all', label: t('activities.sessions.all') },
          ]}
          onChange={(value) => put('show', value === 'all' ? 'all' : null)}
        />
      )}
      <SessionsTable
        sessions={isAll ? all : toCome}
        now={now}
        onChoose={(session) => put('session', session)}
      />
      {sessions.hasNextPage && (
        <Button
          variant="default"
          loading={sessions.isFetchingNextPage}
          onClick={() => void sessions.fetchNextPage()}
        >
          {t('activities.sessions.more')}
        </Button>
      )}
      <Drawer.Root
        opened={chosen !== undefined}
        position="right"
        size="min(30rem, 100vw)"
        padding="lg"
        onClose={() => put('session', null)}
      >
        <Drawer.Overlay backgroundOpacity={0.35} />
        <Drawer.Content>
          <Drawer.Header role="presentation">
            <Drawer.Title fw={650} fz="1.2rem">
              {chosen === undefined ? '' : when.longMoment(chosen.start)}
            </Drawer.Title>
            <Drawer.CloseButton aria-label={t('shell.close')} />
          </Drawer.Header>
          <Drawer.Body>
            {chosen !== undefined && (
              <SessionPart
                key={chosen.id}
                session={chosen}
                now={now}
                mayEdit={mayEdit}
                onAct={(act) => onAct(act, chosen)}
                onEdit={() => onEdit(chosen.id)}
              />
            )}
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  )
}
