import { IconLock, IconPuzzle } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { useDesk, useEditor } from './desk.ts'
import { DeviationBar } from './deviation-bar.tsx'
import classes from './island-table.module.css'
import { StateMark } from './state-mark.tsx'
import { Swatch } from './swatch.tsx'

export const IslandRow = memo(function IslandRow({ island }: { island: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { choose } = useDesk()
  const row = useRef<HTMLTableRowElement>(null)
  const about = useEditor((state) => state.saved.islands[island])
  const figures = useEditor((state) => state.figures[island])
  const isLocked = useEditor(({ locked }) => locked.has(about?.id ?? ''))
  const isChosen = useEditor((state) => state.chosen === island)
  useEffect(
    function bringToView() {
      if (isChosen && row.current !== null) bringIntoView(row.current)
    },
    [isChosen],
  )
  if (about === undefined || figures === undefined) return null
  return (
    <tr ref={row} data-chosen={isChosen} onClick={() => choose(island)}>
      <th scope="row" className={classes.name}>
        <button
          type="button"
          aria-pressed={isChosen}
          className={classes.choose}
          title={about.name}
          onClick={(event) => {
            event.stopPropagation()
            choose(isChosen ? null : island)
          }}
        >
          <Swatch island={island} />
          <span className={classes.number}>{about.number}</span>
          <span className={classes.words}>{about.name}</span>
          {isLocked && (
            <>
              <IconLock size={15} className={classes.lock} aria-hidden />
              <span className={classes.hidden}>{t('territories.lock.locked')}</span>
            </>
          )}
        </button>
      </th>
      <td className={classes.figure}>{format.number(figures.people)}</td>
      <td className={classes.figure}>{format.number(figures.sections)}</td>
      <td>{figures.sections > 0 && <DeviationBar figures={figures} />}</td>
      <td className={classes.state}>
        <StateMark state={figures.state} />
        {figures.pieces > 1 && (
          <span
            className={classes.pieces}
            title={t('territories.island.pieces', { count: figures.pieces })}
          >
            <IconPuzzle size={16} aria-hidden />
            <span aria-hidden>{figures.pieces}</span>
            <span className={classes.hidden}>
              {t('territories.island.pieces', { count: figures.pieces })}
            </span>
          </span>
        )}
      </td>
    </tr>
  )
})

/** Scrolls the table alone: on a phone the page has to stay on the map. */
function bringIntoView(row: HTMLTableRowElement) {
  const box = row.closest('div')
  if (box === null) return
  const head = row.closest('table')?.tHead?.offsetHeight ?? 0
  const top = row.offsetTop - head
  const bottom = row.offsetTop + row.offsetHeight - box.clientHeight
  if (box.scrollTop > top) box.scrollTop = top
  else if (box.scrollTop < bottom) box.scrollTop = bottom
}
