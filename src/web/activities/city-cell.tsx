import { IconBan, IconPencil } from '@tabler/icons-react'
import { useFormat } from '#web/ui/format.tsx'
import { shadeOf, type CityFigures } from './city-rows.ts'
import classes from './city.module.css'

type CityCellFiguresProps = { figures: CityFigures; isPlain?: boolean }

/** The figures of a cell for the eye; whoever hears them gets words instead. */
export function CityCellFigures({ figures, isPlain = false }: CityCellFiguresProps) {
  const format = useFormat()
  const { sessions, seats, confirmed, drafts, cancelled } = figures
  return (
    <span
      className={classes.figures}
      data-shade={isPlain ? undefined : shadeOf(figures)}
      aria-hidden
    >
      <b>{sessions === 0 ? dash : format.number(sessions)}</b>
      <span className={classes.seats}>
        {seats > 0
          ? `${format.number(confirmed)}/${format.number(seats)}`
          : confirmed > 0
            ? format.number(confirmed)
            : ''}
      </span>
      {(drafts > 0 || cancelled > 0) && (
        <span className={classes.marks}>
          {drafts > 0 && (
            <span data-mark="draft">
              <IconPencil size={12} />
              {format.number(drafts)}
            </span>
          )}
          {cancelled > 0 && (
            <span data-mark="cancelled">
              <IconBan size={12} />
              {format.number(cancelled)}
            </span>
          )}
        </span>
      )}
    </span>
  )
}

const dash = '–'
