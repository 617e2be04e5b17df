import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconBookmark, IconMapSearch, IconPackageOff } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { WhereOne } from '#domain/equipment/where.ts'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { addressWith } from '#web/ui/address.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useWorkplace } from '#web/workplace.ts'
import { typesQuery } from './item-queries.ts'
import { whereQuery } from './reserve-queries.ts'
import { ShelfLoading } from './shelf-loading.tsx'
import { WhereFilters } from './where-filters.tsx'
import { WhereList } from './where-list.tsx'
import { askedOf, whereIn } from './where-view.ts'
import classes from './where.module.css'

const WhereMap = lazy(async () => ({ default: (await import('./where-map.tsx')).WhereMap }))
const ReserveDrawer = lazy(async () => ({
  default: (await import('./reserve-drawer.tsx')).ReserveDrawer,
}))

export async function loader() {
  await Promise.all([
    queryClient.query({ ...typesQuery, staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
  ])
  return null
}

const none: WhereOne[] = []

/** Which spaces have one of something, the nearest first, and what can be done about it from here. */
export function Component() {
  const { t } = useTranslation()
  const workplace = useWorkplace()
  const mayLend = useMay('equipment:lend') && workplace !== null
  const [parameters, setParameters] = useSearchParams()
  const [chosen, choose] = useState<string | null>(null)
  const [reserving, reserve] = useState<string | null>(null)
  const view = whereIn(parameters, workplace?.id ?? null)
  const where = useQuery(whereQuery(askedOf(view)))
  const found = view.type === null && view.model === null ? none : (where.data ?? none)
  const show = (change: Readonly<Record<string, string | null>>) =>
    setParameters((now) => addressWith(now, change), { replace: true, preventScrollReset: true })
  return (
    <Page
      title={t('reservations.where.title')}
      lead={t('reservations.where.lead')}
      actions={
        mayLend && (
          <Button
            component={Link}
            to="/equipment/shelf"
            variant="default"
            leftSection={<IconBookmark size={18} aria-hidden />}
          >
            {t('reservations.title')}
          </Button>
        )
      }
    >
      <WhereFilters view={view} show={show} />
      {view.type === null && view.model === null ? (
        <StateMessage
          icon={<IconMapSearch size={30} />}
          title={t('reservations.where.start')}
          text={t('reservations.where.startText')}
        />
      ) : where.data === undefined ? (
        <ShelfLoading error={where.error} again={() => where.refetch()} />
      ) : found.length === 0 ? (
        <StateMessage
          icon={<IconPackageOff size={30} />}
          title={t('reservations.where.none')}
          text={t('reservations.where.noneText')}
        />
      ) : (
        <div className={classes.found} aria-busy={where.isPlaceholderData}>
          <WhereList
            found={found}
            here={workplace?.id ?? null}
            chosen={chosen}
            onReserve={mayLend ? reserve : null}
          />
          <div className={classes.map}>
            <Suspense>
              <WhereMap found={found} onChoose={choose} />
            </Suspense>
          </div>
        </div>
      )}
      {mayLend && (
        <Suspense fallback={null}>
          <ReserveDrawer
            key={reserving}
            space={workplace.id}
            of={reserving === null ? null : { tag: reserving, type: view.type ?? '' }}
            days={view.days}
            opened={reserving !== null}
            after={`reserve-${reserving}`}
            onClose={() => reserve(null)}
          />
        </Suspense>
      )}
    </Page>
  )
}
