import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './tool-bar.module.css'

type ToolButtonProps = {
  says: string
  keys?: string
  pressed?: boolean
  disabled?: boolean
  onPress: () => void
  children: ReactNode
}

export function ToolButton({ says, keys, pressed, disabled, onPress, children }: ToolButtonProps) {
  return (
    <Tooltip label={keys === undefined ? says : `${says} · ${keys.toUpperCase()}`} position="right">
      <ActionIcon
        variant={pressed === true ? 'filled' : 'subtle'}
        color={pressed === true ? undefined : 'gray'}
        className={classes.tool}
        aria-label={says}
        aria-pressed={pressed}
        aria-keyshortcuts={keys}
        disabled={disabled}
        onClick={onPress}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
