import { dayIn } from '#domain/day.ts'
import { may, reach, reachesSpace } from '#domain/people.ts'
import { permissionNames, type SessionView } from '#domain/session.ts'
import type { Actor } from './actor.ts'
import type { Db } from './db/database.ts'
import { readSettings } from './settings-read.ts'
import { spacesWithIslands } from './spaces-read.ts'

/** What a person is told about herself: rights, spaces, covers. Her own spaces before those she covers. */
export async function sessionViewOf(
  db: Db,
  actor: Actor,
  { now, demo }: { now: Date; demo: boolean },
): Promise<SessionView> {
  const { grants } = actor
  const { settings } = await readSettings(db)
  const mine = reach(grants, 'spaces:edit')
  const scoped = mine === 'everywhere' ? 'nowhere' : mine
  const spaces = (await spacesWithIslands(db)).filter((space) => reachesSpace(scoped, space))
  const own = await ownSpaces(db, actor.staffId)
  return {
    staff: { id: actor.staffId, name: actor.name, language: actor.language },
    grants,
    permissions: permissionNames.filter((permission) => may(grants, permission)),
    spaces: spaces
      .toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)))
      .map(({ id, name, island }) => ({ id, name, island })),
    covering: actor.covering,
    coveredBy: await coveredBy(db, actor.staffId, dayIn(settings.timeZone, now)),
    timeZone: settings.timeZone,
    endsAt: actor.endsAt.toISOString(),
    demo,
  }
}

async function ownSpaces(db: Db, staffId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('grants')
    .select('scope_code')
    .where('staff_id', '=', staffId)
    .where('scope_kind', '=', 'space')
    .execute()
  return new Set(rows.map((row) => row.scope_code))
}

/** Who stands in for a person, today or later. */
async function coveredBy(db: Db, staffId: string, today: string) {
  return db
    .selectFrom('covers')
    .innerJoin('staff', 'staff.id', 'covers.covering_id')
    .select(['staff.name', 'covers.from_on as from', 'covers.until_on as until'])
    .where('covers.absent_id', '=', staffId)
    .where('covers.until_on', '>', today)
    .orderBy('covers.from_on')
    .orderBy('staff.name')
    .execute()
}
