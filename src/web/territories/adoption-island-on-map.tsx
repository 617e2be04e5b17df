import { IconAlertTriangle, IconMapPin } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DraftIsland } from '#domain/plan-adoption.ts'
import { useAdoption } from './adoption-at-hand.ts'
import classes from './adoption.module.css'

/** An island to be looked at, what is the matter with it, and the way to it on the map. */
export function IslandOnMap({ island, children }: { island: DraftIsland; children: ReactNode }) {
  const { t } = useTranslation()
  const { planId, preview, names } = useAdoption()
  const number = preview.islands.find(({ id }) => id === island.id)?.after?.number
  const name = names.get(island.id) ?? island.name
  return (
    <li className={classes.fault}>
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.faultWords}>
        <strong>{name}</strong> {children}
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
