import type { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { NewCover } from '#domain/staff.ts'
import type { Db } from './db/database.ts'

export async function addCover(
  db: Db,
  absentId: string,
  { coveringId, from, until }: z.infer<typeof NewCover>,
): Promise<void> {
  if (absentId === coveringId) throw new Refusal('people/cover-of-oneself')
  const people = await db
    .selectFrom('staff')
    .select(['id', 'deactivated_at'])
    .where('id', 'in', [absentId, coveringId])
    // In one order, or two who cover for each other would wait for each other.
    .orderBy('id')
    .forUpdate()
    .execute()
  const absent = people.find((person) => person.id === absentId)
  const covering = people.find((person) => person.id === coveringId)
  if (absent === undefined || covering === undefined) throw new Refusal('people/unknown')
  if (absent.deactivated_at !== null || covering.deactivated_at !== null)
    throw new Refusal('people/inactive')
  const overlapping = await db
    .selectFrom('covers')
    .select(['from_on', 'until_on'])
    .where('absent_id', '=', absentId)
    .where('covering_id', '=', coveringId)
    .where('from_on', '<', until)
    .where('until_on', '>', from)
    .executeTakeFirst()
  if (overlapping !== undefined)
    throw new Refusal('people/cover-overlaps', {
      from: overlapping.from_on,
      until: overlapping.until_on,
    })
  await db
    .insertInto('covers')
    .values({ absent_id: absentId, covering_id: coveringId, from_on: from, until_on: until })
    .execute()
}

export async function removeCover(db: Db, absentId: string, coverId: string): Promise<void> {
  const row = await db
    .deleteFrom('covers')
    .where('id', '=', coverId)
    .where('absent_id', '=', absentId)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('people/unknown-cover')
}
