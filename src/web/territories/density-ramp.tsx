import { useComputedColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mapColours } from '#web/ui/map-colours.ts'
import { useFormat } from '#web/ui/format.tsx'
import { densityOf } from './density.ts'
import { useDesk } from './desk.ts'
import classes from './legend.module.css'

/** Which colour says how many people live on a hectare. */
export function DensityRamp() {
  const { t } = useTranslation()
  const format = useFormat()
  const { city } = useDesk()
  const { ramp } = mapColours[useComputedColorScheme('light')]
  const { from } = densityOf(city.sections)
  const says = (place: number) => {
    const low = format.number(from[place] ?? 0)
    const next = from[place + 1]
    if (next === undefined) return t('layers.orMore', { from: low })
    const to = format.number(next)
    return place === 0 ? t('layers.under', { to }) : t('layers.between', { from: low, to })
  }
  return (
    <figure className={classes.ramp}>
      <figcaption>{t('layers.perHectare')}</figcaption>
      <ol>
        {from.map((bound, place) => (
          <li key={bound}>
            <span className={classes.step} style={{ background: ramp[place] }} aria-hidden />
            {says(place)}
          </li>
        ))}
      </ol>
    </figure>
  )
}
