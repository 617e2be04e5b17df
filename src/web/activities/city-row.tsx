import { memo } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#web/ui/format.tsx'
import { CityCellFigures } from './city-cell.tsx'
import type { CityColumn, CityRow } from './city-rows.ts'
import { calendarAddress } from './city-view.ts'
import { useCityWords } from './city-words.ts'
import classes from './city.module.css'

type CitySpaceRowProps = {
  row: CityRow
  columns: readonly CityColumn[]
  kind: string | null
  place: number
  /** The column that Tab reaches in this row; null where it is in another. */
  reached: number | null
}

/** A space: its name opens the week, a cell opens the day. */
export const CitySpaceRow = memo(function CitySpaceRow(props: CitySpaceRowProps) {
  const { row, columns, kind, place, reached } = props
  const format = useFormat()
  const words = useCityWords()
  return (
    <tr data-empty={row.all.sessions === 0 || undefined}>
      <th scope="row" className={classes.name}>
        <Link
          to={calendarAddress('week', columns[0]?.day ?? '', { space: row.id, kind })}
          data-row={place}
          data-column={0}
          tabIndex={reached === 0 ? 0 : -1}
        >
          {row.name}
        </Link>
      </th>
      {columns.map(({ day, isToday, isOff }, at) => {
        const figures = row.days[at]
        if (figures === undefined) return null
        return (
          <td key={day} data-today={isToday || undefined} data-off={isOff || undefined}>
            <Link
              className={classes.cell}
              to={calendarAddress('day', day, { space: row.id, kind })}
              data-row={place}
              data-column={at + 1}
              tabIndex={reached === at + 1 ? 0 : -1}
            >
              <span className={classes.hidden}>
                {`${row.name}, ${format.weekday(day)}: ${words(figures)}`}
              </span>
              <CityCellFigures figures={figures} />
            </Link>
          </td>
        )
      })}
      <CityTotalCell row={row} />
    </tr>
  )
})

/** At the end of a row: what the week comes to. */
export function CityTotalCell({ row }: { row: CityRow }) {
  const words = useCityWords()
  return (
    <td className={classes.total}>
      <span className={classes.hidden}>{words(row.all)}</span>
      <CityCellFigures figures={row.all} isPlain />
    </td>
  )
}
