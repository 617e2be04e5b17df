import { byteOrderMark, csvLines } from '#domain/csv.ts'
import type { Day } from '#domain/day.ts'
import type { ItemRow } from './item.ts'
import { csvWords, type CsvLanguage } from './item-csv-words.ts'

/** Semicolons: what a spreadsheet of a town hall here expects. */
const shape = { delimiter: ';', quotes: true } as const

export function itemCsvHead(language: CsvLanguage): string {
  return byteOrderMark + csvLines([csvWords[language].columns], shape)
}

export function itemCsvLines(rows: readonly ItemRow[], language: CsvLanguage): string {
  const words = csvWords[language]
  return csvLines(
    rows.map((item) => [
      item.tag,
      item.type.names[language],
      item.model.maker,
      item.model.name,
      words.states[item.state],
      words.conditions[item.condition],
      item.space.name,
      item.home.name,
      item.place,
      item.dueOn,
      item.nextInspectionOn,
      item.model.recalled ? words.yes : '',
    ]),
    shape,
  )
}

/** RFC 6266: a name that every browser reads, and the same as RFC 8187 (once RFC 5987) spells it. */
export function itemCsvDisposition(language: CsvLanguage, today: Day): string {
  const name = encodeURIComponent(`${csvWords[language].file}-${today}.csv`)
  return `attachment; filename="items-${today}.csv"; filename*=UTF-8''${name}`
}
