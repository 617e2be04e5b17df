import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import type { TableColumn, TableSort } from './data-table-columns.ts'
import { tableRoles } from './data-table-roles.ts'
import classes from './data-table.module.css'

type DataTableHeadProps = {
  columns: readonly Pick<
    TableColumn<never>,
    'id' | 'head' | 'lead' | 'sortable' | 'figures' | 'width'
  >[]
  sort: TableSort | null
  onSort: ((sort: TableSort) => void) | undefined
}

export function DataTableHead({ columns, sort, onSort }: DataTableHeadProps) {
  return (
    <thead {...tableRoles.rows}>
      <tr {...tableRoles.row} aria-rowindex={1}>
        {columns.map(({ id, head, lead, sortable = false, figures = false, width }) => {
          const down = sort?.column === id ? sort.down : null
          const order = down === null ? 'none' : down ? 'descending' : 'ascending'
          return (
            <th
              key={id}
              {...tableRoles.head}
              scope="col"
              className={figures ? classes.figures : undefined}
              style={width === undefined ? undefined : { width }}
              aria-sort={sortable ? order : undefined}
            >
              {lead}
              {sortable ? (
                <button
                  type="button"
                  className={classes.sort}
                  onClick={() => onSort?.({ column: id, down: down === false })}
                >
                  {head}
                  <SortSign down={down} />
                </button>
              ) : (
                head
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortSign({ down }: { down: boolean | null }) {
  const Sign = down === null ? IconArrowsSort : down ? IconArrowDown : IconArrowUp
  return <Sign size={15} aria-hidden className={down === null ? classes.unsorted : undefined} />
}
