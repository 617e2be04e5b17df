import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react'
import classes from './map-canvas.module.css'

export type MapWords = {
  label: string
  zoomIn: string
  zoomOut: string
  whole: string
  streetsFailed?: string
}

type MapButtonsProps = { words: MapWords; onZoom: (by: 1 | -1) => void; onWhole: () => void }

export function MapButtons({ words, onZoom, onWhole }: MapButtonsProps) {
  const buttons = [
    { says: words.zoomIn, Icon: IconPlus, run: () => onZoom(1) },
    { says: words.zoomOut, Icon: IconMinus, run: () => onZoom(-1) },
    { says: words.whole, Icon: IconFocusCentered, run: onWhole },
  ]
  return (
    <div className={classes.buttons}>
      {buttons.map(({ says, Icon, run }) => (
        <Tooltip key={says} label={says} position="left">
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes.button}
            aria-label={says}
            onClick={run}
          >
            <Icon size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  )
}
