import type { ReactNode } from 'react'

/** One column of a table, whatever its rows are. */
export type TableColumn<Row> = {
  id: string
  head: string
  /** Stands before the head: a box that chooses all rows. */
  lead?: ReactNode
  cell: (row: Row) => ReactNode
  /** Rows that are all here sort by this value, missing ones last; without it the caller sorts. */
  sortBy?: (row: Row) => string | number | null
  /** The head is a button that asks for this order. */
  sortable?: boolean
  /** Figures: aligned to the right. */
  figures?: boolean
  /** Always there: no menu hides it. */
  fixed?: boolean
  width?: string
}

export type TableSort = { column: string; down: boolean }

/** An order as an address carries it: `name`, or `-name` from the end. */
export function sortIn(parameter: string | null): TableSort | null {
  if (parameter === null || parameter === '') return null
  return parameter.startsWith('-')
    ? { column: parameter.slice(1), down: true }
    : { column: parameter, down: false }
}

export function sortParameter({ column, down }: TableSort): string {
  return down ? `-${column}` : column
}
