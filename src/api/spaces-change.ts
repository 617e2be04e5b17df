import { sql } from 'kysely'
import type { z } from 'zod'
import type { OpeningHours } from '#domain/opening-hours.ts'
import { Refusal } from '#domain/refusal.ts'
import type { NewSpace, Room, SpaceChange } from '#domain/space.ts'
import type { Db } from './db/database.ts'
import { setParts } from './spaces-rooms.ts'
import { hasPrincipal, heldIsland } from './spaces-service.ts'
import { islandOfSection, sectionOfPoint } from './spaces-place.ts'

/** A space that somebody changes, on the version that she read. */
export type OnVersion = { id: string; version: number }

/** Moves a space one version on; whoever changes one that no longer stands is told which does. */
export async function nextSpaceVersion(db: Db, { id, version }: OnVersion) {
  const row = await db
    .updateTable('spaces')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['island_id as island', 'principal', 'closed_on as closedOn'])
    .executeTakeFirst()
  if (row !== undefined) return row
  const stands = await db
    .selectFrom('spaces')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst()
  if (stands === undefined) throw new Refusal('spaces/unknown')
  throw new Refusal('version/stale', { version: stands.version })
}

/** A new space; in an island that has no principal space it becomes that. */
export async function addSpace(db: Db, wanted: z.infer<typeof NewSpace>): Promise<string> {
  const { point, island, ...columns } = wanted
  const section = await sectionOfPoint(db, point)
  const islandId = island === undefined ? await islandOfSection(db, section) : island
  if (islandId !== null) await heldIsland(db, islandId)
  const { id } = await db
    .insertInto('spaces')
    .values({
      ...columns,
      ...point,
      section_id: section,
      island_id: islandId,
      principal: islandId !== null && !(await hasPrincipal(db, islandId)),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeSpace(
  db: Db,
  at: OnVersion,
  { point, accessibility, ...columns }: z.infer<typeof SpaceChange>,
): Promise<void> {
  const place = point === undefined ? {} : { ...point, section_id: await sectionOfPoint(db, point) }
  const known = accessibility === undefined ? {} : { accessibility: JSON.stringify(accessibility) }
  await nextSpaceVersion(db, at)
  const change = { ...columns, ...place, ...known }
  if (Object.keys(change).length > 0)
    await db.updateTable('spaces').set(change).where('id', '=', at.id).execute()
}

export async function setHours(db: Db, at: OnVersion, hours: OpeningHours): Promise<void> {
  await nextSpaceVersion(db, at)
  await db
    .updateTable('spaces')
    .set({ hours: JSON.stringify(hours) })
    .where('id', '=', at.id)
    .execute()
}

/** The rooms as they are listed, in that order; what is not listed is gone. */
export async function setRooms(db: Db, at: OnVersion, rooms: readonly Room[]): Promise<void> {
  await nextSpaceVersion(db, at)
  const listed = sql`jsonb_to_recordset(${JSON.stringify(rooms.map((room, position) => ({ ...room, position })))}::jsonb)
    as l(id uuid, name text, capacity integer, accessible text, position integer)`
  const { rows } = await sql<{ name: string }>`
    select l.name from ${listed} join rooms on rooms.id = l.id and rooms.space_id <> ${at.id}::uuid
    limit 1`.execute(db)
  if (rows[0] !== undefined) throw new Refusal('spaces/unknown-room', { room: rows[0].name })
  await sql`
    delete from rooms where space_id = ${at.id}::uuid
      and id not in (select l.id from ${listed})`.execute(db)
  // Each name gives way first, or two rooms could not exchange theirs.
  await sql`update rooms set name = id::text where space_id = ${at.id}::uuid`.execute(db)
  await sql`
    insert into rooms (id, space_id, position, name, capacity, accessible)
    select l.id, ${at.id}::uuid, l.position, l.name, l.capacity, l.accessible from ${listed}
    on conflict (id) do update set position = excluded.position, name = excluded.name,
      capacity = excluded.capacity, accessible = excluded.accessible`.execute(db)
  await setParts(db, at.id, rooms)
}
