import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBrush,
  IconEraser,
  IconMarquee2,
  IconMinus,
  IconPlus,
  IconPointer,
  IconTablePlus,
} from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notice } from '#web/ui/notice.ts'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { useDesk, useEditor } from './desk.ts'
import { brushRadii, type Tool } from './editor-state.ts'
import { showNextFree, showPieceApart } from './find-next.ts'
import { KeptHint } from './kept-hint.tsx'
import { ToolButton } from './tool-button.tsx'
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
  const box = useEditor((state) => state.box)
  const size = useEditor((state) => state.size)
  const chosen = useEditor((state) => state.chosen)
  const canUndo = useEditor(
    ({ history, operations }) => history.past.length + operations.length > 0,
  )
  const canRedo = useEditor((state) => state.history.future.length > 0)
  const [founding, setFounding] = useState(false)
  const resize = (by: 1 | -1) =>
    editor.set({ size: Math.min(brushRadii.length - 1, Math.max(0, editor.get().size + by)) })
  const toggleBox = () => {
    const { tool, box: before } = editor.get()
    editor.set(tool === 'select' ? { tool: 'brush', box: true } : { box: !before })
  }
  const showPiece = (step: 1 | -1) => {
    if (!showPieceApart(editor, step)) notice({ tone: 'news', text: t('territories.piece.none') })
  }
  const sized = held !== 'select' && !box
  useShortcuts({
    title: t('territories.tools.title'),
    shortcuts: [
      ...tools.map(({ tool, key }) => ({
        keys: key,
        says: t(`territories.tools.${tool}`),
        run: () => editor.set({ tool }),
      })),
      { keys: 'r', says: t('territories.tools.box'), run: toggleBox },
      { keys: '[', says: t('territories.tools.smaller'), run: () => resize(-1) },
      { keys: ']', says: t('territories.tools.bigger'), run: () => resize(1) },
      { keys: 'mod+z', says: t('territories.tools.undo'), run: editor.undo },
      { keys: 'shift+mod+z', says: t('territories.tools.redo'), run: editor.redo },
      { keys: 'i', says: t('territories.tools.newIsland'), run: () => setFounding(true) },
      { keys: 'u', says: t('territories.figures.next'), run: () => showNextFree(editor) },
      { keys: 'n', says: t('territories.piece.next'), run: () => showPiece(1) },
      { keys: 'shift+n', says: t('territories.piece.before'), run: () => showPiece(-1) },
      { keys: 'mod+s', says: t('territories.tools.save'), run: save, whileTyping: true },
    ],
  })
  return (
    <>
      <div
        role="toolbar"
        aria-label={t('territories.tools.label')}
        className={classes.bar}
        data-bottom-bar
      >
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
        <ToolButton
          says={t('territories.tools.box')}
          keys="r"
          pressed={box && held !== 'select'}
          onPress={toggleBox}
        >
          <IconMarquee2 size={22} aria-hidden />
        </ToolButton>
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
          keys="i"
          onPress={() => setFounding(true)}
        >
          <IconTablePlus size={22} aria-hidden />
        </ToolButton>
      </div>
      <KeptHint />
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
