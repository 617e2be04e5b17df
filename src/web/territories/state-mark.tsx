import {
  IconArrowNarrowDown,
  IconArrowNarrowUp,
  IconCheck,
  IconCircleDashed,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DrawnIslandState } from '#domain/plan-figures.ts'
import classes from './cards.module.css'

const icons = {
  in: IconCheck,
  under: IconArrowNarrowDown,
  over: IconArrowNarrowUp,
  empty: IconCircleDashed,
}

export function StateMark({ state }: { state: DrawnIslandState }) {
  const { t } = useTranslation()
  const Icon = icons[state]
  return (
    <span className={classes.mark} data-state={state}>
      <Icon size={16} aria-hidden />
      {t(`territories.island.states.${state}`)}
    </span>
  )
}
