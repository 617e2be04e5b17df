import { Button } from '@mantine/core'
import { IconAddressBook, IconBookmark, IconMapSearch, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useWorkplace } from '#web/workplace.ts'
import { typesQuery } from './item-queries.ts'
import { ShelfReady } from './shelf-ready.tsx'
import { ShelfReservations } from './shelf-reservations.tsx'
import { ShelfTransfers } from './shelf-transfers.tsx'
import { ShelfWaiting } from './shelf-waiting.tsx'
import classes from './shelf.module.css'

const ReserveDrawer = lazy(async () => ({
  default: (await import('./reserve-drawer.tsx')).ReserveDrawer,
}))

const tabs = ['shelf', 'reservations', 'waiting', 'transfers'] as const

export async function loader() {
  await queryClient.query({ ...typesQuery, staleTime: 'static' })
  return null
}

/** What a space has promised: what stands ready, what is to come, who waits and what is on its way. */
export function Component() {
  const { t } = useTranslation()
  const workplace = useWorkplace()
  const mayLend = useMay('equipment:lend')
  const [parameters] = useSearchParams()
  const [reserving, setReserving] = useState(false)
  const tab = tabs.find((one) => one === parameters.get('tab')) ?? 'shelf'
  if (!mayLend || workplace === null)
    return (
      <Page title={t('reservations.title')}>
        <StateMessage
          icon={<IconBookmark size={30} />}
          title={t('reservations.noSpace.title')}
          text={t('reservations.noSpace.text')}
          actions={
            <Button component={Link} to="/equipment/where">
              {t('reservations.noSpace.action')}
            </Button>
          }
        />
      </Page>
    )
  const space = workplace.id
  return (
    <Page
      title={t('reservations.title')}
      lead={t('reservations.at', { space: workplace.name })}
      actions={
        <>
          <Button
            component={Link}
            to="/equipment/people"
            variant="default"
            leftSection={<IconAddressBook size={18} aria-hidden />}
          >
            {t('borrowers.title')}
          </Button>
          <Button
            component={Link}
            to="/equipment/where"
            variant="default"
            leftSection={<IconMapSearch size={18} aria-hidden />}
          >
            {t('reservations.where.title')}
          </Button>
          <Button
            id="new-reservation"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setReserving(true)}
          >
            {t('reservations.new')}
          </Button>
        </>
      }
    >
      <nav className={classes.tabs} aria-label={t('reservations.tabs.label')}>
        {tabs.map((one) => (
          <Link
            key={one}
            to={{ search: one === 'shelf' ? '' : `?tab=${one}` }}
            aria-current={one === tab ? 'page' : undefined}
            preventScrollReset
          >
            {t(`reservations.tabs.${one}`)}
          </Link>
        ))}
      </nav>
      {/* Another space has a shelf of its own: nothing open on the one before stays. */}
      <div key={space}>
        {tab === 'shelf' && <ShelfReady space={space} />}
        {tab === 'reservations' && <ShelfReservations space={space} />}
        {tab === 'waiting' && <ShelfWaiting space={space} />}
        {tab === 'transfers' && <ShelfTransfers space={space} />}
      </div>
      <Suspense fallback={null}>
        <ReserveDrawer
          space={space}
          of={null}
          opened={reserving}
          after="new-reservation"
          onClose={() => setReserving(false)}
        />
      </Suspense>
    </Page>
  )
}
