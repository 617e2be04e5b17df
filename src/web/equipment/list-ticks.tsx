import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTicks } from './list-selection.ts'
import classes from './list.module.css'

/** Chooses one item; with Shift, all from the last one that was chosen. */
export function ItemTick({ tag }: { tag: string }) {
  const { t } = useTranslation()
  const ticks = useTicks()
  if (ticks === null) return null
  return (
    <Checkbox
      className={classes.tick}
      aria-label={t('equipment.row.select', { tag })}
      checked={ticks.has(tag)}
      onChange={({ nativeEvent }) =>
        ticks.toggle(tag, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
      }
    />
  )
}

export function ShownTick() {
  const { t } = useTranslation()
  const ticks = useTicks()
  if (ticks === null) return null
  return (
    <Checkbox
      className={classes.headTick}
      aria-label={t('equipment.row.selectAll')}
      checked={ticks.hasAllShown}
      indeterminate={ticks.tags.length > 0 && !ticks.hasAllShown}
      onChange={ticks.toggleShown}
    />
  )
}
