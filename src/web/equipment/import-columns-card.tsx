import { NativeSelect } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportColumns } from '#domain/equipment/import-columns.ts'
import { importFields } from '#domain/equipment/import.ts'
import { Card } from '#web/ui/card.tsx'
import type { FileGiven } from './import-given.ts'
import { useImportWords } from './import-words.ts'
import classes from './import.module.css'

type Props = {
  given: FileGiven
  columns: ImportColumns
  onChange: (columns: ImportColumns) => void
}

/** Which column means what: the guess, shown with what stands there, to be told otherwise. */
export function ImportColumnsCard({ given, columns, onChange }: Props) {
  const { t } = useTranslation()
  const words = useImportWords()
  const title = useId()
  const { heads, rows } = given.table
  const isWithoutTag = !heads.includes(columns.tag ?? '')
  // Once open it stays so: what was asked is answered in there.
  const [isOpen, setIsOpen] = useState(isWithoutTag)
  const used = new Set(Object.values(columns))
  const unused = heads.filter((head) => !used.has(head))
  const known = heads.length - unused.length
  const exampleOf = (head: string | undefined) => {
    const place = heads.indexOf(head ?? '')
    return rows.find(({ cells }) => (cells[place] ?? '').trim() !== '')?.cells[place]?.trim()
  }
  return (
    <Card title={t('stock.import.columns.title')}>
      <p className={classes.quiet} id={title}>
        {t('stock.import.columns.known', { known, count: heads.length })}
        {unused.length > 0 &&
          ` ${t('stock.import.columns.unused', { names: unused.slice(0, 12).join(' · ') })}`}
      </p>
      <details
        className={classes.columns}
        open={isOpen || isWithoutTag}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary>{t('stock.import.columns.change')}</summary>
        <div className={classes.columnGrid}>
          {importFields.map((field) => {
            const head = columns[field] ?? ''
            const example = exampleOf(columns[field])
            return (
              <NativeSelect
                key={field}
                label={words.field(field)}
                description={
                  example === undefined
                    ? t('stock.import.columns.noExample')
                    : t('stock.import.columns.example', { words: example.slice(0, 40) })
                }
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                error={
                  field === 'tag' && isWithoutTag ? t('stock.import.columns.tagNeeded') : undefined
                }
                value={head}
                data={[
                  { value: '', label: t('stock.import.columns.none') },
                  ...heads.map((name) => ({ value: name, label: name })),
                ]}
                onChange={(event) => {
                  const { [field]: _before, ...others } = columns
                  const { value } = event.currentTarget
                  onChange(value === '' ? others : { ...others, [field]: value })
                }}
              />
            )
          })}
        </div>
      </details>
    </Card>
  )
}
