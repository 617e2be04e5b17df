import { IconAlertTriangle, IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DraftIsland } from '#domain/plan-adoption.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { useAdoption } from './adoption-at-hand.ts'
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
  const { planId, preview, names } = useAdoption()
  const { id, fit, pieces, people, state } = island
  const number = preview.islands.find((change) => change.id === id)?.after?.number
  const name = names.get(id) ?? island.name
  const wrong = [
    ...(fit === 'in' ? [] : [t(`plans.faults.${fit}`, { people: format.number(people) })]),
    ...(pieces > 1 ? [t('plans.faults.pieces', { count: pieces })] : []),
    ...(state === 'open' ? [] : [t('plans.faults.opening')]),
  ]
  return (
    <li className={classes.fault}>
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.faultWords}>
        <strong>{name}</strong> {wrong.join(' · ')}
      </span>
      <Link
        to={`/territories/plans/${planId}?island=${number}`}
        className={classes.onMap}
        aria-label={t('plans.faults.showNamed', { island: name })}
      >
        <IconMapPin size={16} aria-hidden />
        {t('plans.faults.show')}
      </Link>
    </li>
  )
}
