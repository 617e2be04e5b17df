import { dayIn, type Day } from '#domain/day.ts'
import type { Db } from './db/database.ts'
import { readSettings } from './settings-read.ts'

/** The calendar day that it is in the city. */
export async function todayInCity({ db, now }: { db: Db; now: Date }): Promise<Day> {
  const { settings } = await readSettings(db)
  return dayIn(settings.timeZone, now)
}
