import type { DraftChange } from '#domain/activities/activity.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

/** Refuses, at its field, what a series names and the city does not have. */
export async function mustStand(db: Db, space: string, to: DraftChange, path = ''): Promise<void> {
  const [kind, room, people] = await Promise.all([
    to.kind === undefined ? true : kindIsOffered(db, to.kind),
    to.room === undefined || to.room === null ? true : roomIsOf(db, to.room, space),
    to.facilitators === undefined ? [] : peopleOf(db, to.facilitators),
  ])
  if (!kind) throw refusedAt(`${path}kind`, 'activities/unknown-kind')
  if (!room) throw refusedAt(`${path}room`, 'spaces/unknown-room')
  if (people.length < new Set(to.facilitators).size)
    throw refusedAt(`${path}facilitators`, 'activities/unknown-facilitator')
}

const refusedAt = (
  path: string,
  code: 'activities/unknown-kind' | 'spaces/unknown-room' | 'activities/unknown-facilitator',
) => new Refusal(code, {}, [{ path, problem: 'retired' }])

async function kindIsOffered(db: Db, kind: string): Promise<boolean> {
  const found = await db
    .selectFrom('activity_kinds')
    .select('id')
    .where('id', '=', kind)
    .where('retired_on', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether a room is of a space. */
export async function roomIsOf(db: Db, room: string, space: string): Promise<boolean> {
  const found = await db
    .selectFrom('rooms')
    .select('id')
    .where('id', '=', room)
    .where('space_id', '=', space)
    .executeTakeFirst()
  return found !== undefined
}

export type Leads = { staff_id: string | null; facilitator_id: string | null }

/** Whether each of those who lead is of the staff or from outside. */
export async function peopleOf(
  db: Db,
  ids: readonly string[],
): Promise<(Leads & { id: string })[]> {
  if (ids.length === 0) return []
  const staff = await db.selectFrom('staff').select('id').where('id', 'in', ids).execute()
  const outside = await db.selectFrom('facilitators').select('id').where('id', 'in', ids).execute()
  return [
    ...staff.map(({ id }) => ({ id, staff_id: id, facilitator_id: null })),
    ...outside.map(({ id }) => ({ id, staff_id: null, facilitator_id: id })),
  ]
}
