import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowsJoin,
  IconArrowsSplit2,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanIsland } from '#domain/plan.ts'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { useDesk, useEditor } from './desk.ts'
import classes from './island-actions.module.css'
import { toggledLock } from './locked-islands.ts'

const NameDialog = lazy(async () => ({
  default: (await import('./island-name-dialog.tsx')).IslandNameDialog,
}))
const SplitDialog = lazy(async () => ({
  default: (await import('./split-dialog.tsx')).SplitDialog,
}))

/** What can be done with the chosen island as a whole; every act has a key. */
export function IslandActions({ about, place }: { about: PlanIsland; place: number }) {
  const { t } = useTranslation()
  const { editor, operate } = useDesk()
  const isLocked = useEditor(({ locked }) => locked.has(about.id))
  const isMerging = useEditor(({ merging }) => merging)
  const [asking, setAsking] = useState<'name' | 'split' | null>(null)
  const unlessLocked = (act: () => void) => () => {
    if (isLocked) editor.set({ keptBy: [place] })
    else act()
  }
  const acts: Act[] = [
    { act: 'name', keys: 'f2', icon: <IconPencil size={18} />, run: () => setAsking('name') },
    {
      act: isLocked ? 'unlock' : 'lock',
      keys: 'l',
      icon: isLocked ? <IconLock size={18} /> : <IconLockOpen size={18} />,
      pressed: isLocked,
      run: () => editor.set({ locked: toggledLock(editor.get().locked, about.id), keptBy: [] }),
    },
    {
      act: 'merge',
      keys: 'm',
      icon: <IconArrowsJoin size={18} />,
      pressed: isMerging,
      run: unlessLocked(() => editor.set({ merging: !isMerging, tool: 'select' })),
    },
    {
      act: 'split',
      keys: 'x',
      icon: <IconArrowsSplit2 size={18} />,
      run: unlessLocked(() => setAsking('split')),
    },
    {
      act: 'remove',
      keys: 'delete',
      icon: <IconTrash size={18} />,
      run: unlessLocked(
        () =>
          void operate(
            { kind: 'remove', island: about.id },
            t('territories.operations.removed', { name: about.name }),
          ),
      ),
    },
  ]
  useShortcuts({
    title: t('territories.operations.title'),
    shortcuts: acts.map(({ act, keys, run }) => ({
      keys,
      says: t(`territories.operations.${act}`),
      run,
    })),
  })
  return (
    <>
      <div role="toolbar" aria-label={t('territories.operations.title')} className={classes.acts}>
        {acts.map((one) => (
          <ActButton key={one.keys} {...one} />
        ))}
      </div>
      <Suspense fallback={null}>
        {asking === 'name' && <NameDialog about={about} onClose={() => setAsking(null)} />}
        {asking === 'split' && (
          <SplitDialog about={about} place={place} onClose={() => setAsking(null)} />
        )}
      </Suspense>
    </>
  )
}

type Act = {
  act: 'name' | 'lock' | 'unlock' | 'merge' | 'split' | 'remove'
  keys: string
  icon: ReactNode
  pressed?: boolean
  run: () => void
}

function ActButton({ act, keys, icon, pressed, run }: Act) {
  const { t } = useTranslation()
  const says = t(`territories.operations.${act}`)
  return (
    <Tooltip
      label={`${says} · ${keys === 'delete' ? t('territories.operations.deleteKey') : keys.toUpperCase()}`}
    >
      <ActionIcon
        variant={pressed === true ? 'filled' : 'default'}
        className={classes.act}
        aria-label={says}
        aria-pressed={pressed}
        aria-keyshortcuts={keys}
        onClick={run}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
