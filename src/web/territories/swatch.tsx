import { useComputedColorScheme } from '@mantine/core'
import { mapColours } from '#web/ui/map-colours.ts'
import { useDesk, useEditor } from './desk.ts'
import classes from './cards.module.css'

/** The colour that an island wears on the map. */
export function Swatch({ island }: { island: number }) {
  const { editor } = useDesk()
  const scheme = useComputedColorScheme('light')
  const fill = useEditor(() => editor.colourOf(island))
  const { fills, land } = mapColours[scheme]
  return <span className={classes.swatch} style={{ background: fills[fill] ?? land }} aria-hidden />
}
