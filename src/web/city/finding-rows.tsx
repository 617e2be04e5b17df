import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concerned, Finding } from '#domain/city-findings.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './city.module.css'
import rowClasses from './rows.module.css'
import { useFindingWords } from './finding-words.ts'

type FindingRowsProps = {
  finding: Finding
  onLink: ((one: string, other: string) => void) | null
}

const columns = ['row', 'section', 'other', 'm2', 'metres', 'read'] as const
const shownFirst = 5

/** The rows of a finding as a table, with the columns that any of them fills. */
export function FindingRows({ finding, onLink }: FindingRowsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useFindingWords()
  const [isAll, setIsAll] = useState(false)
  const filled = columns.filter((column) => finding.rows.some((row) => row[column] !== undefined))
  if (filled.length === 0) return null
  const rows = isAll ? finding.rows : finding.rows.slice(0, shownFirst)
  return (
    <>
      <div className={rowClasses.rows}>
        <table className={rowClasses.table}>
          <thead>
            <tr>
              {filled.map((column) => (
                <th key={column} scope="col" data-figure={isFigure(column) || undefined}>
                  {words.column(finding.kind, column)}
                </th>
              ))}
              {onLink !== null && <th scope="col">{t('city.findings.columns.link')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {filled.map((column) => (
                  <td key={column} data-figure={isFigure(column) || undefined}>
                    {words.cell(finding.kind, column, row)}
                  </td>
                ))}
                {onLink !== null && <LinkCell row={row} onLink={onLink} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {finding.rows.length > shownFirst && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          aria-expanded={isAll}
          onClick={() => setIsAll(!isAll)}
        >
          {isAll
            ? t('city.findings.fewer')
            : t('city.findings.all', { count: finding.rows.length })}
        </Button>
      )}
      {finding.count > finding.rows.length && (
        <p className={classes.quiet}>
          {t('city.findings.capped', {
            shown: format.number(finding.rows.length),
            count: finding.count,
          })}
        </p>
      )}
    </>
  )
}

const isFigure = (column: keyof Concerned) => ['m2', 'metres'].includes(column)
const keyOf = ({ row, section, other, read }: Concerned) => [row, section, other, read].join(' ')

function LinkCell({
  row,
  onLink,
}: {
  row: Concerned
  onLink: (one: string, other: string) => void
}) {
  const { t } = useTranslation()
  const { section, other } = row
  return (
    <td>
      {section !== undefined && other !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('city.findings.linkOf', { section, other })}
          onClick={() => onLink(section, other)}
        >
          {t('city.findings.link')}
        </Button>
      )}
    </td>
  )
}
