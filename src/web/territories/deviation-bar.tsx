import { useTranslation } from 'react-i18next'
import type { DrawnIsland } from '#domain/plan-figures.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useEditor } from './desk.ts'
import classes from './island-table.module.css'

/** The bar is full at this much above or below the mean. */
const full = 0.6

/** How far from the mean, to the left with fewer people and to the right with more. */
export function DeviationBar({ figures }: { figures: DrawnIsland }) {
  const { t } = useTranslation()
  const format = useFormat()
  const mean = useEditor((state) => state.target.mean)
  const share = Math.min(1, Math.abs(figures.deviation) / full) * 50
  const says = t('territories.table.deviationOf', {
    share: format.signedPercent(figures.deviation),
    mean: format.number(mean),
  })
  return (
    <span className={classes.deviation} title={says}>
      <span className={classes.hidden}>{says}</span>
      <span
        className={classes.deviationBar}
        data-state={figures.state}
        style={{ left: `${figures.deviation < 0 ? 50 - share : 50}%`, width: `${share}%` }}
      />
    </span>
  )
}
