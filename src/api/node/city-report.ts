import { writeFile } from 'node:fs/promises'
import type { CityReport, FileRead } from '#domain/city-check.ts'
import { findingKinds, type Concerned, type Finding } from '#domain/city-findings.ts'
import { reportTable } from '#domain/city-report-table.ts'
import { meanings, ringFaultMeanings } from './city-meanings.ts'

const figure = new Intl.NumberFormat('en')
const shown = 12

/** The report of a check, line by line, for a terminal. */
export function reportLines({ summary, files, findings }: CityReport): string[] {
  return [
    ...fileLines(files),
    '',
    `Sections           ${figure.format(summary.sections)}`,
    `People             ${figure.format(summary.people)}`,
    `Joined             ${figure.format(summary.joined)}`,
    `Orphans            ${summary.sectionsWithoutPeople} sections without people, ${summary.peopleWithoutSection} figures without section`,
    `Neighbour pairs    ${figure.format(summary.neighbourPairs)}`,
    `Connected pieces   ${summary.pieces}`,
    `Districts          ${summary.districts}`,
    `Neighbourhoods     ${summary.neighbourhoods}`,
    `Spaces             ${summary.spaces}`,
    `Facilities         ${summary.facilities}`,
    `Addresses          ${figure.format(summary.addresses)}`,
    ...findingLines(findings),
  ]
}

/** How each file was understood, so that a wrong guess is seen. */
export function fileLines(files: readonly FileRead[]): string[] {
  return files.map(({ file, format, encoding, rows, columns }) => {
    const taken = Object.entries(columns).map(([meaning, column]) => `${meaning}=${column}`)
    return `${file}: ${format ?? 'unreadable'}, ${encoding ?? 'no text'}, ${figure.format(rows)} rows; ${taken.join(', ')}`
  })
}

export function findingLines(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ kind, file, count, rows }) => {
    const weight = findingKinds[kind] === 'refuses' ? 'REFUSED' : 'Note'
    const from = file === null ? '' : `${file}: `
    const more = count - Math.min(shown, rows.length)
    return [
      '',
      `${weight}: ${from}${figure.format(count)} × ${meanings[kind]}.`,
      ...rows.slice(0, shown).map((one) => `  ${concernedLine(one)}`),
      ...(more > 0 ? [`  … and ${figure.format(more)} more; --report FILE.csv names them`] : []),
    ]
  })
}

const isFault = (key: string): key is keyof typeof ringFaultMeanings => key in ringFaultMeanings

function concernedLine({ row, section, other, m2, metres, read }: Concerned): string {
  const said = read !== undefined && isFault(read) ? ringFaultMeanings[read] : read
  return [
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(section === undefined ? [] : [section]),
    ...(other === undefined ? [] : [`· ${other}`]),
    ...(m2 === undefined ? [] : [`${m2} m²`]),
    ...(metres === undefined ? [] : [`${metres} m`]),
    ...(said === undefined ? [] : [said]),
  ].join('  ')
}

/** Writes every row of every finding where a spreadsheet opens it. */
export async function writeReport(path: string, findings: readonly Finding[]): Promise<void> {
  await writeFile(path, reportTable(findings))
}
