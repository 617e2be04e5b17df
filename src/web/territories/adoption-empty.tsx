import { useTranslation } from 'react-i18next'
import { Card } from '#web/ui/card.tsx'
import { useAdoption } from './adoption-at-hand.ts'
import { IslandOnMap } from './adoption-island-on-map.tsx'
import classes from './adoption.module.css'

/** Warned about and let through: an island that nobody is attended in yet may be drawn another day. */
export function AdoptionEmpty() {
  const { t } = useTranslation()
  const { weighed } = useAdoption()
  if (weighed.empty.length === 0) return null
  return (
    <Card title={t('plans.empty.title', { count: weighed.empty.length })}>
      <p className={classes.help}>{t('plans.empty.text', { count: weighed.empty.length })}</p>
      <ul className={classes.faults}>
        {weighed.empty.map((island) => (
          <IslandOnMap key={island.id} island={island}>
            {t('plans.faults.empty')}
          </IslandOnMap>
        ))}
      </ul>
    </Card>
  )
}
