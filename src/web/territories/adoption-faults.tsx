import { useTranslation } from 'react-i18next'
import type { DraftIsland } from '#domain/plan-adoption.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { useAdoption } from './adoption-at-hand.ts'
import { IslandOnMap } from './adoption-island-on-map.tsx'
import { AdoptionReason } from './adoption-reason.tsx'
import classes from './adoption.module.css'

/** What stands in the way: to be mended on the map, or adopted all the same with a written reason. */
export function AdoptionFaults({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { preview, weighed } = useAdoption()
  if (weighed.faults.length === 0) return null
  const { min, max } = preview.bounds
  return (
    <Card title={t('plans.faults.title', { count: weighed.faults.length })}>
      <p className={classes.help}>
        {t('plans.faults.text', { min: format.number(min), max: format.number(max) })}
      </p>
      <ul className={classes.faults}>
        {weighed.faults.map((island) => (
          <Fault key={island.id} island={island} />
        ))}
      </ul>
      <AdoptionReason error={error} />
    </Card>
  )
}

function Fault({ island }: { island: DraftIsland }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { fit, pieces, people, state } = island
  const wrong = [
    ...(fit === 'in' ? [] : [t(`plans.faults.${fit}`, { people: format.number(people) })]),
    ...(pieces > 1 ? [t('plans.faults.pieces', { count: pieces })] : []),
    ...(state === 'open' ? [] : [t('plans.faults.opening')]),
  ]
  return <IslandOnMap island={island}>{wrong.join(' · ')}</IslandOnMap>
}
