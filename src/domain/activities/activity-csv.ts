import { byteOrderMark, csvLines } from '#domain/csv.ts'
import type { Day } from '#domain/day.ts'
import type { Activity } from './activity.ts'
import { activityCsvWords, type ActivityCsvLanguage } from './activity-csv-words.ts'
import { textIn } from './texts.ts'

/** As the list of items: what a spreadsheet of a town hall here expects. */
const shape = { delimiter: ';', quotes: true } as const

export function activityCsvHead(language: ActivityCsvLanguage): string {
  return byteOrderMark + csvLines([activityCsvWords[language].columns], shape)
}

export function activityCsvLines(rows: readonly Activity[], language: ActivityCsvLanguage): string {
  const words = activityCsvWords[language]
  return csvLines(
    rows.map((row) => [
      textIn(row.texts, language).text.title,
      row.kind.names[language],
      row.space.name,
      row.room?.name ?? row.meetingPoint?.words ?? '',
      moment(row.next),
      moment(row.last),
      row.sessions,
      row.capacity,
      row.facilitators.map(({ name }) => name).join(', '),
      row.spoken.join(', '),
      words.statuses[row.status],
    ]),
    shape,
  )
}

/** With a space between: what a spreadsheet reads as day and hour. */
const moment = (at: string | null) => at?.replace('T', ' ') ?? null

/** RFC 6266 and RFC 8187. */
export function activityCsvDisposition(language: ActivityCsvLanguage, today: Day): string {
  const name = encodeURIComponent(`${activityCsvWords[language].file}-${today}.csv`)
  return `attachment; filename="activities-${today}.csv"; filename*=UTF-8''${name}`
}
