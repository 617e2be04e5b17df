import { useComputedColorScheme } from '@mantine/core'
import type { CSSProperties } from 'react'
import { mapColours, type MapColours } from '#web/ui/map-colours.ts'
import type { Layer } from './layers.ts'
import classes from './legend.module.css'

/** How a layer looks on the map. */
export function LayerSign({ layer }: { layer: Layer }) {
  const colours = mapColours[useComputedColorScheme('light')]
  return (
    <span className={classes.sign} aria-hidden>
      <span className={classes[layer]} style={worn[layer](colours)} />
    </span>
  )
}

const worn: Record<Layer, (colours: MapColours) => CSSProperties> = {
  districts: ({ line }) => ({ borderColor: line }),
  neighbourhoods: ({ line }) => ({ borderColor: line }),
  spaces: ({ point, pointRing }) => ({ background: point, borderColor: pointRing }),
  facilities: ({ mark, halo }) => ({ background: halo, borderColor: mark }),
  density: ({ ramp }) => ({ background: `linear-gradient(90deg, ${ramp.join(', ')})` }),
}
