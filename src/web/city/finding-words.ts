import { useTranslation } from 'react-i18next'
import { columnMeanings } from '#domain/city-columns.ts'
import { ringFaults, type Concerned, type FindingKind } from '#domain/city-findings.ts'
import { useFormat } from '#web/ui/format.tsx'

const withOther = [
  'overlap',
  'gap',
  'isolated-section',
  'duplicate-section',
  'duplicate-people',
  'unknown-section',
] as const

/** What the rows of a finding say, in the reader's language. */
export function useFindingWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return { column, cell }

  function column(kind: FindingKind, name: keyof Concerned): string {
    if (name === 'read' && kind === 'several-pieces') return t('city.check.figures.sections')
    if (name === 'read' && kind === 'no-column') return t('city.findings.columns.missing')
    if (name !== 'other') return t(`city.findings.columns.${name}`)
    const known = withOther.find((one) => one === kind) ?? 'overlap'
    return t(`city.findings.others.${known}`)
  }

  function cell(kind: FindingKind, name: keyof Concerned, row: Concerned): string {
    const { m2, metres, read } = row
    if (name === 'm2') return m2 === undefined ? '' : t('city.findings.m2', { value: tenths(m2) })
    if (name === 'metres')
      return metres === undefined ? '' : t('city.findings.metres', { value: tenths(metres) })
    if (name === 'row') return row.row === undefined ? '' : format.number(row.row)
    if (name !== 'read' || read === undefined) return row[name]?.toString() ?? ''
    const fault = ringFaults.find((one) => one === read)
    if (kind === 'invalid-ring' && fault !== undefined) return t(`city.findings.faults.${fault}`)
    const meaning = columnMeanings.find((one) => one === read)
    if (kind === 'no-column' && meaning === 'section') return t('city.findings.codeOrParts')
    if (kind === 'no-column' && meaning !== undefined) return t(`city.meanings.${meaning}`)
    if (kind === 'several-pieces') return t('city.findings.pieceOf', { count: Number(read) })
    return read
  }

  function tenths(value: number): string {
    return value.toLocaleString(format.locale, { maximumFractionDigits: 1 })
  }
}
