import type { Db } from '../db/database.ts'

export async function promote(
  db: Db,
  { activity }: { activity: string },
  now: Date,
): Promise<void> {
  await db
    .selectFrom('registrations')
    .select('id')
    .where('activity_id', '=', activity)
    .where('created_at', '>', now)
    .execute()
}
