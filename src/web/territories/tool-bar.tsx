import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBrush,
  IconEraser,
  IconMinus,
  IconPlus,
  IconPointer,
  IconTablePlus,
} from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { useDesk, useEditor } from './desk.ts'
import { brushRadii, type Tool } from './editor.ts'
import classes from './tool-bar.module.css'

const NewIslandDialog = lazy(async () => ({
  default: (await import('./new-island-dialog.tsx')).NewIslandDialog,
}))

const tools = [
  { tool: 'select', key: 'v', Icon: IconPointer },
  { tool: 'brush', key: 'b', Icon: IconBrush },
  { tool: 'eraser', key: 'e', Icon: IconEraser },
] as const satisfies { tool: Tool; key: string; Icon: unknown }[]

/** What one draws with, floating over the map; every tool has a key. */
export function ToolBar() {
  const { t } = useTranslation()
  const { editor, save } = useDesk()
  const held = useEditor((state) => state.tool)
  const size = useEditor((state) => state.size)
  const chosen = useEditor((state) => state.chosen)
  const canUndo = useEditor((state) => state.history.past.length > 0)
  const canRedo = useEditor((state) => state.history.future.length > 0)
  const [founding, setFounding] = useState(false)
  const resize = (by: 1 | -1) =>
    editor.set({ size: Math.min(brushRadii.length - 1, Math.max(0, editor.get().size + by)) })
  const sized = held !== 'select'
  useShortcuts({
    title: t('territories.tools.title'),
    shortcuts: [
      ...tools.map(({ tool, key }) => ({
        keys: key,
        says: t(`territories.tools.${tool}`),
        run: () => editor.set({ tool }),
      })),
      { keys: '[', says: t('territories.tools.smaller'), run: () => resize(-1) },
      { keys: ']', says: t('territories.tools.bigger'), run: () => resize(1) },
      { keys: 'mod+z', says: t('territories.tools.undo'), run: editor.undo },
      { keys: 'shift+mod+z', says: t('territories.tools.redo'), run: editor.redo },
      { keys: 'n', says: t('territories.tools.newIsland'), run: () => setFounding(true) },
      { keys: 'mod+s', says: t('territories.tools.save'), run: save, whileTyping: true },
    ],
  })
  return (
    <>
      <div role="toolbar" aria-label={t('territories.tools.label')} className={classes.bar}>
        {tools.map(({ tool, key, Icon }) => (
          <ToolButton
            key={tool}
            says={t(`territories.tools.${tool}`)}
            keys={key}
            pressed={held === tool}
            onPress={() => editor.set({ tool })}
          >
            <Icon size={22} aria-hidden />
          </ToolButton>
        ))}
        {sized && (
          <div className={classes.sizes}>
            <ToolButton
              says={t('territories.tools.bigger')}
              keys="]"
              disabled={size === brushRadii.length - 1}
              onPress={() => resize(1)}
            >
              <IconPlus size={18} aria-hidden />
            </ToolButton>
            <span className={classes.size} aria-hidden>
              <span style={{ width: 5 + size * 5, height: 5 + size * 5 }} />
            </span>
            <ToolButton
              says={t('territories.tools.smaller')}
              keys="["
              disabled={size === 0}
              onPress={() => resize(-1)}
            >
              <IconMinus size={18} aria-hidden />
            </ToolButton>
          </div>
        )}
        <hr className={classes.rule} />
        <ToolButton says={t('territories.tools.undo')} disabled={!canUndo} onPress={editor.undo}>
          <IconArrowBackUp size={22} aria-hidden />
        </ToolButton>
        <ToolButton says={t('territories.tools.redo')} disabled={!canRedo} onPress={editor.redo}>
          <IconArrowForwardUp size={22} aria-hidden />
        </ToolButton>
        <hr className={classes.rule} />
        <ToolButton
          says={t('territories.tools.newIsland')}
          keys="n"
          onPress={() => setFounding(true)}
        >
          <IconTablePlus size={22} aria-hidden />
        </ToolButton>
      </div>
      {held === 'brush' && chosen === null && (
        <p aria-live="polite" className={classes.hint}>
          {t('territories.tools.chooseFirst')}
        </p>
      )}
      {founding && (
        <Suspense fallback={null}>
          <NewIslandDialog onClose={() => setFounding(false)} />
        </Suspense>
      )}
    </>
  )
}

type ToolButtonProps = {
  says: string
  keys?: string
  pressed?: boolean
  disabled?: boolean
  onPress: () => void
  children: ReactNode
}

function ToolButton({ says, keys, pressed, disabled, onPress, children }: ToolButtonProps) {
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
