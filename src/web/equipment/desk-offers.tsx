import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ItemCard, Offer } from '#domain/equipment/card.ts'
import type { DeskStore } from './desk-store.ts'
import type { TrayRow } from './desk-tray.ts'

type Caring = Exclude<Offer, 'lend' | 'hand-over' | 'take-back' | 'renew' | 'receive'>

const steps: Record<Caring, Parameters<DeskStore['care']>[1]> = {
  'put-in-service': { step: 'put-in-service' },
  cleaned: { step: 'cleaned' },
  inspected: { step: 'inspected', passed: true },
  repaired: { step: 'repaired' },
  release: { step: 'release' },
  found: { step: 'found' },
}

const isCaring = (offer: Offer): offer is Caring => offer in steps

/** What the state of an item offers, as buttons; what needs none, such as a return, has been done by then. */
export function DeskOffers({
  row,
  card,
  store,
}: {
  row: TrayRow
  card: ItemCard
  store: DeskStore
}) {
  const { t } = useTranslation()
  const { key, wanted } = row
  return card.offers.map((offer) => {
    const act = (words: string, run: () => void) => (
      <Button key={offer} size="compact-md" variant="light" onClick={run}>
        {words}
      </Button>
    )
    if (offer === 'lend')
      return wanted ? null : act(t('desk.offer.lend'), () => store.want(key, true))
    if (offer === 'hand-over') {
      const holder = card.hold?.holder ?? null
      if (holder === null || wanted) return null
      return act(t('desk.offer.hand-over', { who: holder.initials }), () => {
        store.pick({ id: holder.id, name: holder.initials })
        store.want(key, true)
      })
    }
    if (offer === 'take-back' || offer === 'receive')
      return act(t(`desk.offer.${offer}`), () => store.takeBack(key))
    if (!isCaring(offer)) return null
    const done = act(t(`desk.offer.${offer}`), () => store.care(key, steps[offer]))
    if (offer !== 'inspected') return done
    return [
      done,
      <Button
        key="failed"
        size="compact-md"
        variant="default"
        onClick={() => store.care(key, { step: 'inspected', passed: false })}
      >
        {t('desk.offer.failed')}
      </Button>,
    ]
  })
}
