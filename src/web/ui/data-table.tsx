import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, type ReactNode } from 'react'
import { DataTableBody } from './data-table-body.tsx'
import { DataTableHead } from './data-table-head.tsx'
import type { TableColumn, TableSort } from './data-table-columns.ts'
import { tableRoles } from './data-table-roles.ts'
import classes from './data-table.module.css'
import { useFormat } from './format.tsx'

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

type DataTableProps<Row> = {
  /** What the table is, for whoever does not see it. */
  caption: string
  /** The same array for as long as nothing about the columns changes. The first one names the row. */
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  idOf: (row: Row) => string
  hidden?: readonly string[]
  /** The row that is open elsewhere on the screen. */
  chosen?: string | null
  sort?: TableSort | null
  onSort?: (sort: TableSort) => void
  /** The server put the rows in order: they stay as they came. */
  sortedElsewhere?: boolean
  /** There are rows after these that have not been asked for. */
  hasMore?: boolean
  busy?: boolean
  /** Its columns need more room than those of most tables, so it turns into cards sooner. */
  wide?: boolean
  /** Stands in the place of the table where there is no row. */
  empty: ReactNode
  /** Below the rows: how many, and more of them. */
  foot?: ReactNode
}

/** Rows for reading and acting: a table where there is room, cards where there is not. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, idOf, hidden, sort = null, onSort, sortedElsewhere = false } = props
  const { locale } = useFormat()
  const definitions = useMemo(() => definitionsOf(columns, locale), [columns, locale])
  const visibility = useMemo(
    () => Object.fromEntries((hidden ?? []).map((id) => [id, false])),
    [hidden],
  )
  const sorting = useMemo(
    () => (sort === null ? [] : [{ id: sort.column, desc: sort.down }]),
    [sort],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: idOf,
    state: { columnVisibility: visibility, sorting },
    manualSorting: sortedElsewhere,
  })
  if (rows.length === 0) return <div className={classes.frame}>{props.empty}</div>
  const shown = columns.filter(({ id }) => table.getColumn(id)?.getIsVisible() ?? false)
  const count = rows.length
  return (
    <div className={classes.frame} data-wide={props.wide}>
      <table
        {...tableRoles.table}
        className={classes.table}
        aria-label={props.caption}
        aria-busy={props.busy ?? false}
        aria-rowcount={props.hasMore === true ? -1 : count + 1}
      >
        <DataTableHead columns={shown} sort={sort} onSort={onSort} />
        <DataTableBody
          columns={shown}
          rows={table.getRowModel().rows.map(({ original }) => original)}
          idOf={idOf}
          chosen={props.chosen ?? null}
        />
      </table>
      {props.foot !== undefined && <div className={classes.foot}>{props.foot}</div>}
    </div>
  )
}

function definitionsOf<Row extends object>(columns: readonly TableColumn<Row>[], locale: string) {
  const words = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const helper = createColumnHelper<typeof features, Row>()
  return helper.columns(
    columns.map(({ id, sortBy, fixed = false, sortable = false }) =>
      helper.accessor((row) => sortBy?.(row) ?? undefined, {
        id,
        enableHiding: !fixed,
        enableSorting: sortable,
        sortUndefined: 'last',
        sortFn: (one, other) => {
          const a = sortBy?.(one.original)
          const b = sortBy?.(other.original)
          return typeof a === 'number' && typeof b === 'number'
            ? a - b
            : words.compare(String(a ?? ''), String(b ?? ''))
        },
      }),
    ),
  )
}
