import { useEffect, useRef, useState } from 'react'
import type { TableColumn } from './data-table-columns.ts'
import { tableRoles } from './data-table-roles.ts'
import classes from './data-table.module.css'

type DataTableBodyProps<Row> = {
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  idOf: (row: Row) => string
  chosen: string | null
}

/** Rows are drawn in stretches of so many; a stretch far from the screen only keeps its place. */
const stretch = 100
const usualHeight = 45

/** However many rows there are, what is drawn stays small. */
export function DataTableBody<Row>(props: DataTableBodyProps<Row>) {
  const { rows } = props
  // A short table is drawn whole, on paper as well.
  const isLong = rows.length > 2 * stretch
  const starts = Array.from({ length: Math.ceil(rows.length / stretch) }, (_, i) => i * stretch)
  return starts.map((start) => (
    <Stretch
      key={start}
      {...props}
      watched={isLong}
      start={start}
      rows={rows.slice(start, start + stretch)}
    />
  ))
}

type StretchProps<Row> = DataTableBodyProps<Row> & { start: number; watched: boolean }

function Stretch<Row>({ rows, start, watched, ...rest }: StretchProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [near, setNear] = useState(start === 0)
  const [height, setHeight] = useState<number | null>(null)
  useEffect(function watchTheScreen() {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return
        if (!entry.isIntersecting) setHeight(entry.boundingClientRect.height)
        setNear(entry.isIntersecting)
      },
      { rootMargin: '1500px 0px' },
    )
    if (body.current !== null) observer.observe(body.current)
    return () => observer.disconnect()
  }, [])
  return (
    <tbody {...tableRoles.rows} ref={body}>
      {near || !watched ? (
        rows.map((row, place) => (
          <Line key={rest.idOf(row)} {...rest} row={row} place={start + place} />
        ))
      ) : (
        <tr
          aria-hidden
          className={classes.gap}
          style={{ height: height ?? rows.length * usualHeight }}
        />
      )}
    </tbody>
  )
}

type LineProps<Row> = Omit<DataTableBodyProps<Row>, 'rows'> & { row: Row; place: number }

function Line<Row>({ row, place, columns, idOf, chosen }: LineProps<Row>) {
  return (
    <tr
      {...tableRoles.row}
      // The head is the first row of the table.
      aria-rowindex={place + 2}
      aria-current={idOf(row) === chosen ? 'true' : undefined}
    >
      {columns.map(({ id, head, cell, figures = false }, column) => {
        const side = figures ? classes.figures : undefined
        return column === 0 ? (
          <th key={id} {...tableRoles.rowHead} scope="row" className={side}>
            {cell(row)}
          </th>
        ) : (
          <td key={id} {...tableRoles.cell} data-head={head} className={side}>
            {cell(row)}
          </td>
        )
      })}
    </tr>
  )
}
