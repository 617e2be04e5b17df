import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { sortIn, sortParameter } from '#web/ui/data-table-columns.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { useMovedColumns, type Moved } from './versions-columns.tsx'
import classes from './versions.module.css'

type VersionsMovedProps = { moved: readonly Moved[]; names: ReadonlyMap<string, string> }

/** Sections in other hands, by where they were and where they are. */
export function VersionsMoved({ moved, names }: VersionsMovedProps) {
  const { t } = useTranslation()
  const [parameters, setParameters] = useSearchParams()
  const columns = useMovedColumns(names)
  return (
    <section aria-labelledby="moved">
      <h3 id="moved" className={classes.title}>
        {t('plans.difference.moved')}
      </h3>
      <DataTable
        caption={t('plans.difference.moved')}
        columns={columns}
        rows={moved}
        idOf={({ from, to }) => `${from} ${to}`}
        sort={sortIn(parameters.get('sort')) ?? { column: 'people', down: true }}
        onSort={(sort) =>
          setParameters(
            (now) => {
              const next = new URLSearchParams(now)
              next.set('sort', sortParameter(sort))
              return next
            },
            { replace: true, preventScrollReset: true },
          )
        }
        empty={null}
      />
    </section>
  )
}
