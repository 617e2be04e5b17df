import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useEditor } from './desk.ts'
import { SectionList } from './section-list.tsx'
import classes from './side-panel.module.css'
import { freeSections, neighbouringSections } from '#domain/plan-neighbours.ts'

const SplitDialog = lazy(async () => ({
  default: (await import('./split-dialog.tsx')).SplitDialog,
}))

/** The chosen island section by section: what the brush and the eraser do on the map, done here. */
export function SectionsPanel() {
  const { t } = useTranslation()
  const { editor, draws } = useDesk()
  const chosen = useEditor((state) => state.chosen)
  const island = useEditor((state) => (chosen === null ? undefined : state.saved.islands[chosen]))
  const [splitting, setSplitting] = useState(false)
  // Every stroke changes the totals, and may change who borders whom.
  useEditor((state) => state.totals)
  if (chosen === null || island === undefined)
    return <p className={classes.empty}>{t('territories.section.choose')}</p>
  const give = (to: number) => (sections: readonly number[]) => {
    editor.give(sections, to)
    const { assignment } = editor.sheet()
    const given = new Set(sections.filter((section) => assignment[section] === to))
    const left = [...editor.get().picked].filter((section) => !given.has(section))
    editor.set({ picked: new Set(left) })
  }
  const sheet = editor.sheet()
  const own = [...(sheet.members[chosen] ?? [])].toSorted((a, b) => a - b)
  const near = own.length === 0 ? freeSections(sheet) : neighbouringSections(sheet, chosen)
  return (
    <div className={classes.lists}>
      <SectionList
        title={t('territories.section.own', { island: island.name })}
        empty={t(draws ? 'territories.section.noneOwnDraw' : 'territories.section.noneOwn')}
        sections={own}
        act={draws ? 'remove' : null}
        onAct={give(-1)}
      >
        <Button size="compact-md" variant="default" onClick={() => setSplitting(true)}>
          {t('territories.section.splitTicked')}
        </Button>
      </SectionList>
      {draws && (
        <SectionList
          title={t(own.length === 0 ? 'territories.section.free' : 'territories.section.near')}
          empty={t('territories.table.none')}
          sections={near}
          act="add"
          onAct={give(chosen)}
        />
      )}
      {splitting && (
        <Suspense fallback={null}>
          <SplitDialog about={island} place={chosen} onClose={() => setSplitting(false)} />
        </Suspense>
      )}
    </div>
  )
}
