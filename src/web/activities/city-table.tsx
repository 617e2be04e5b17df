import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { weekdayOf } from '#domain/day.ts'
import { useFormat } from '#web/ui/format.tsx'
import { CityCellFigures } from './city-cell.tsx'
import { useGridKeys } from './city-grid.ts'
import { CitySpaceRow, CityTotalCell } from './city-row.tsx'
import type { CityColumn, CityGroup, CityRow } from './city-rows.ts'
import { calendarAddress, type CityView } from './city-view.ts'
import { useCityWords } from './city-words.ts'
import classes from './city.module.css'

type CityTableProps = {
  view: CityView
  columns: readonly CityColumn[]
  groups: readonly CityGroup[]
  total: CityRow
}

/** Spaces down, days across: how much there is, and where there is nothing. */
export function CityTable({ view, columns, groups, total }: CityTableProps) {
  const { t } = useTranslation()
  const rows = groups.flatMap((group) => group.rows)
  const { at, ...keys } = useGridKeys(rows.length, columns.length + 1)
  const placeOf = new Map(rows.map(({ id }, place) => [id, place]))
  return (
    <div className={classes.scroll}>
      <table {...keys} className={classes.table}>
        <caption className={classes.hidden}>{t('activities.city.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              {t('activities.city.space')}
            </th>
            {columns.map((column) => (
              <DayHead key={column.day} {...column} kind={view.kind} />
            ))}
            <th scope="col" className={classes.total}>
              {t('activities.city.week')}
            </th>
          </tr>
          <SumRow row={total} columns={columns} />
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <SumRow row={group} columns={columns} isGroup />
            {group.rows.map((row) => {
              const place = placeOf.get(row.id) ?? 0
              return (
                <CitySpaceRow
                  key={row.id}
                  row={row}
                  columns={columns}
                  kind={view.kind}
                  place={place}
                  reached={at.row === place ? at.column : null}
                />
              )
            })}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** A day of the week; it opens the same day of the whole city, hour by hour. */
function DayHead({ day, isToday, isOff, kind }: CityColumn & { kind: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <th scope="col" data-today={isToday || undefined} data-off={isOff || undefined}>
      <Link to={calendarAddress('day', day, { space: null, kind })}>
        {t(`activities.city.days.${weekday(day)}`)}
        <b>{Number(day.slice(8))}</b>
        <span className={classes.hidden}>{format.weekday(day)}</span>
      </Link>
    </th>
  )
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const weekday = (day: string) => weekdays[weekdayOf(day)] ?? 'mon'

type SumRowProps = { row: CityRow; columns: readonly CityColumn[]; isGroup?: boolean }

/** The sums of a group, or of the whole city. */
function SumRow({ row, columns, isGroup = false }: SumRowProps) {
  const words = useCityWords()
  return (
    <tr className={isGroup ? classes.group : classes.sum}>
      <th scope={isGroup ? 'rowgroup' : 'row'} className={classes.name}>
        {row.name}
      </th>
      {row.days.map((figures, place) => (
        <td key={columns[place]?.day}>
          <span className={classes.hidden}>{words(figures)}</span>
          <CityCellFigures figures={figures} isPlain />
        </td>
      ))}
      <CityTotalCell row={row} />
    </tr>
  )
}
