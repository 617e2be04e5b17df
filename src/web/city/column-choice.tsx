import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRead } from '#domain/city-check.ts'
import { meaningsOf, type ColumnMap } from '#domain/city-columns.ts'
import classes from './city.module.css'

type ColumnChoiceProps = {
  read: FileRead
  /** A column that the file cannot do without was not found: here is where to tell it. */
  isAsked: boolean
  told: ColumnMap
  onChange: (columns: ColumnMap) => void
}

/** Which column means what: the guess, shown so that it can be told otherwise. */
export function ColumnChoice({ read, isAsked, told, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation()
  const { file, names, columns } = read
  // Once open it stays so: what was asked is answered in there.
  const [isOpen, setIsOpen] = useState(isAsked)
  const meanings = meaningsOf[file].filter(
    (meaning) => meaning !== 'geometry' || read.format === 'CSV',
  )
  return (
    <details
      className={classes.columnChoice}
      open={isOpen || isAsked}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary aria-label={t('city.files.columnsOf', { file: t(`city.files.names.${file}`) })}>
        {t('city.files.columns')}
      </summary>
      <div className={classes.columnGrid}>
        {meanings.map((meaning) => (
          <NativeSelect
            key={meaning}
            size="sm"
            label={t(`city.meanings.${meaning}`)}
            value={told[meaning] ?? columns[meaning] ?? ''}
            data={[
              { value: '', label: t('city.files.noColumn') },
              ...names.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(event) => onChange({ ...told, [meaning]: event.currentTarget.value })}
          />
        ))}
      </div>
    </details>
  )
}
