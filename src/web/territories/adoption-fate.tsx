import {
  IconArrowsExchange,
  IconArrowsJoin2,
  IconArrowsSplit2,
  IconCheck,
  IconMapOff,
  IconPencil,
  IconPlus,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IslandFate } from '#domain/plan-adoption-changes.ts'
import classes from './adoption.module.css'

const icons = {
  kept: IconCheck,
  renamed: IconPencil,
  changed: IconArrowsExchange,
  split: IconArrowsSplit2,
  merged: IconArrowsJoin2,
  removed: IconX,
  empty: IconMapOff,
  new: IconPlus,
} as const satisfies Record<IslandFate, unknown>

export function AdoptionFate({ fate }: { fate: IslandFate }) {
  const { t } = useTranslation()
  const Icon = icons[fate]
  return (
    <span className={classes.fate} data-fate={fate}>
      <Icon size={16} aria-hidden />
      {t(`plans.fates.${fate}`)}
    </span>
  )
}
