import {
  IconArrowNarrowDown,
  IconArrowNarrowUp,
  IconCheck,
  IconCircleDashed,
  IconProgress,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DrawnIslandState } from '#domain/plan-figures.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './cards.module.css'
import { useEditor } from './desk.ts'

const icons = {
  in: IconCheck,
  under: IconArrowNarrowDown,
  over: IconArrowNarrowUp,
  empty: IconCircleDashed,
  incomplete: IconProgress,
}

export function StateMark({ state }: { state: DrawnIslandState }) {
  const { t } = useTranslation()
  const format = useFormat()
  const target = useEditor((now) => now.target)
  const Icon = icons[state]
  return (
    <span
      className={classes.mark}
      data-state={state}
      title={t(`territories.island.stateTips.${state}`, {
        min: format.number(target.min),
        max: format.number(target.max),
      })}
    >
      <Icon size={16} aria-hidden />
      {t(`territories.island.states.${state}`)}
    </span>
  )
}
