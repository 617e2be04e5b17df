import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import type { CounterDay } from '#domain/equipment/due.ts'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/database.ts'
import { countDue, readDue } from './due-read.ts'

const shown = 4
const Counts = z.array(z.object({ shelf: z.int(), toClean: z.int() }))

/** Late ones that are to be called come first, then what is due today. */
export async function readCounterDay(
  reader: { db: Db; actor: Actor | null },
  at: { space: string; today: Day; dayBegan: Date },
): Promise<z.infer<typeof CounterDay>> {
  const some = { ...at, limit: shown, after: null }
  const late = await readDue(reader, { ...some, which: 'overdue', limit: shown * 5 })
  const today = await readDue(reader, { ...some, which: 'today' })
  const { rows } = await sql`
    select
      (select count(*) from claims where space_id = ${at.space}::uuid and state = 'ready') as shelf,
      (select count(*) from items where space_id = ${at.space}::uuid and state = 'to-clean') as "toClean"`.execute(
    reader.db,
  )
  const [{ shelf, toClean } = { shelf: 0, toClean: 0 }] = Counts.parse(rows)
  const first = [...late.filter(({ toCall }) => toCall), ...today].slice(0, shown)
  return { counts: { ...(await countDue(reader.db, at)), shelf, toClean }, first }
}
