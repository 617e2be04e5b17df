import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { importFields } from '#domain/equipment/import.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { TwoLines } from '#web/ui/two-lines.tsx'
import type { PreviewKind, PreviewRow } from './import-preview-rows.ts'
import { useImportWords } from './import-words.ts'
import classes from './import.module.css'

/** Beside what has a column of its own. */
const others = importFields.filter(
  (field) => !['tag', 'type', 'maker', 'model', 'place'].includes(field),
)

/** What is told of a row, by what becomes of it. */
export function useImportColumns(): Record<PreviewKind, readonly TableColumn<PreviewRow>[]> {
  const { t } = useTranslation()
  const words = useImportWords()
  return useMemo(() => {
    const named: TableColumn<PreviewRow>[] = [
      {
        id: 'row',
        head: t('stock.import.head.row'),
        cell: ({ row }) => (
          <span className={classes.row}>
            {/* On a card no head stands above it. */}
            <span className={classes.rowWord}>{t('stock.import.head.row')}</span> {row}
          </span>
        ),
      },
      {
        id: 'tag',
        head: words.field('tag'),
        cell: ({ tag }) => <span className={classes.tag}>{tag}</span>,
      },
    ]
    const model: TableColumn<PreviewRow> = {
      id: 'model',
      head: t('stock.import.head.model'),
      cell: ({ cells: { type, maker = '', model: name = '' } }) => (
        <TwoLines first={type} second={`${maker} ${name}`.trim()} />
      ),
    }
    return {
      added: [
        ...named,
        model,
        { id: 'place', head: words.field('place'), cell: ({ cells }) => cells.place },
        {
          id: 'more',
          head: t('stock.import.head.more'),
          cell: ({ cells }) =>
            others
              .filter((field) => cells[field] !== undefined)
              .map((field) => `${words.field(field)}: ${cells[field]}`)
              .join(' · '),
        },
      ],
      changed: [
        ...named,
        {
          id: 'changes',
          head: t('stock.import.head.changes'),
          cell: ({ changes }) => (
            <ul className={classes.list}>
              {changes.map(({ field, before, after }) => (
                <li key={field}>
                  <span className={classes.quiet}>{words.field(field)}:</span>{' '}
                  <del>{words.value(field, before)}</del> → <ins>{words.value(field, after)}</ins>
                </li>
              ))}
            </ul>
          ),
        },
      ],
      unchanged: [...named, model],
      wrong: [
        ...named,
        {
          id: 'why',
          head: t('stock.import.head.why'),
          cell: ({ problems }) => (
            <ul className={classes.list}>
              {problems.map((problem) => (
                <li key={`${problem.field} ${problem.reason}`}>
                  <span className={classes.quiet}>{words.field(problem.field)}:</span>{' '}
                  {words.why(problem)}
                </li>
              ))}
            </ul>
          ),
        },
      ],
    }
  }, [t, words])
}
