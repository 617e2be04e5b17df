import { useComputedColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mapColours } from '#web/ui/map-colours.ts'
import { useEditor } from './desk.ts'
import { useLayers } from './layers.ts'
import classes from './legend.module.css'

/** What the islands' own signs mean; what is not on the map now is not spoken of. */
export function Legend() {
  const { t } = useTranslation()
  const { on } = useLayers()
  const hasUnassigned = useEditor((state) => state.totals.unassignedSections > 0)
  const { fills, ink, land, hatch } = mapColours[useComputedColorScheme('light')]
  const isShaded = on.has('density')
  return (
    <ul className={classes.signs} aria-label={t('layers.signs')}>
      <li>
        <span className={classes.sign} aria-hidden>
          {isShaded ? (
            <span className={classes.outline} style={{ borderColor: ink }} />
          ) : (
            fills
              .slice(0, 3)
              .map((fill) => (
                <span
                  key={fill}
                  className={classes.fill}
                  style={{ background: fill, borderColor: ink }}
                />
              ))
          )}
        </span>
        {t(isShaded ? 'layers.outlines' : 'layers.islands')}
      </li>
      {hasUnassigned && !isShaded && (
        <li>
          <span className={classes.sign} aria-hidden>
            <span
              className={classes.hatch}
              style={{
                background: `repeating-linear-gradient(135deg, ${hatch} 0 1.5px, ${land} 1.5px 5px)`,
              }}
            />
          </span>
          {t('layers.unassigned')}
        </li>
      )}
    </ul>
  )
}
