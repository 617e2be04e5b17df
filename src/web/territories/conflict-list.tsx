import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MoveConflict } from '#domain/plan-moves.ts'
import classes from './banner.module.css'
import { useDesk, useEditor } from './desk.ts'

/** The sections on which we disagree: the saved word stands until I say mine again. */
export function ConflictList({ conflicts }: { conflicts: readonly MoveConflict[] }) {
  const { t } = useTranslation()
  const { editor, city } = useDesk()
  const islands = useEditor(({ saved }) => saved.islands)
  useEditor(({ totals }) => totals)
  const nameOf = (id: string | null) =>
    islands.find((island) => island.id === id)?.name ?? t('territories.section.unassigned')
  const open = conflicts.filter(({ section, mine }) => {
    const place = islands.findIndex(({ id }) => id === mine)
    return editor.sheet().assignment[section] !== place
  })
  const insist = ({ section, mine }: MoveConflict) => {
    editor.paint(
      [section],
      islands.findIndex(({ id }) => id === mine),
    )
    editor.endStroke()
  }
  return (
    <>
      <p>{t('territories.carried.conflicts', { count: conflicts.length })}</p>
      <ul className={classes.conflicts}>
        {open.map((conflict) => (
          <li key={conflict.section} className={classes.conflict}>
            {t('territories.carried.conflict', {
              id: city.sections.ids[conflict.section],
              mine: nameOf(conflict.mine),
              theirs: nameOf(conflict.theirs),
            })}
            <Button size="compact-sm" variant="default" onClick={() => insist(conflict)}>
              {t('territories.carried.mine')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
