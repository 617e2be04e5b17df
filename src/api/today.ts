import { dayIn, type Day } from '#domain/day.ts'
import type { Actor } from './actor.ts'
import type { Db } from './db/database.ts'
import { readSettings } from './settings-read.ts'

type Asked = { db: Db; now: Date; actor?: Actor | null }

/** The calendar day that it is in the city; whoever asks has been told already. */
export async function todayInCity({ db, now, actor = null }: Asked): Promise<Day> {
  if (actor !== null) return actor.today
  const { settings } = await readSettings(db)
  return dayIn(settings.timeZone, now)
}
