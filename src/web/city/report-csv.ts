import type { Finding } from '#domain/city-findings.ts'
import { reportTable } from '#domain/city-report-table.ts'

/** Hands every row of every finding to the browser as a file. */
export function saveReport(findings: readonly Finding[], name: string): void {
  const address = URL.createObjectURL(
    new Blob([reportTable(findings)], { type: 'text/csv;charset=utf-8' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
