import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn, type Day } from '#domain/day.ts'
import { roles, type Grant, type ScopeKind } from '#domain/people.ts'
import { Settings } from '#domain/settings.ts'
import type { Db } from './db/database.ts'
import { sha256 } from './digest.ts'

/** Who is asking: a member of staff with the roles held today, covers included. */
export type Actor = {
  staffId: string
  name: string
  language: 'ca' | 'es' | 'en'
  grants: Grant[]
  /** People covered for today; their grants are among the grants. */
  covering: { name: string; until: Day }[]
  sessionHash: string
  endsAt: Date
}

const GrantRow = z.object({
  role: z.enum(roles),
  kind: z.enum(['city', 'district', 'space']),
  code: z.string(),
})

const minute = 60_000

function grantOf(row: { role: Grant['role']; kind: ScopeKind; code: string }): Grant {
  return {
    role: row.role,
    scope: row.kind === 'city' ? { kind: 'city' } : { kind: row.kind, code: row.code },
  }
}

/** Roles held on a day: one's own and those of whoever one covers for, unless they left for good. */
async function grantsOn(db: Db, staffId: string, day: Day) {
  const { rows } = await sql<{ role: string; kind: string; code: string }>`
    select distinct g.role, g.scope_kind as kind, g.scope_code as code
    from grants g
    where g.staff_id = ${staffId}
       or g.staff_id in (
         select c.absent_id from covers c
         join staff absent on absent.id = c.absent_id and absent.deactivated_at is null
         where c.covering_id = ${staffId}
           and c.from_on <= ${day}::date and ${day}::date < c.until_on)
    order by 1, 2, 3`.execute(db)
  return rows.map((row) => grantOf(GrantRow.parse(row)))
}

export type Asking = { actor: Actor } | { actor: null; why: 'session/none' | 'session/expired' }

/** The person behind a session id, or why there is none. Notes the use of the session once a minute. */
export async function whoAsks(db: Db, sessionId: string | null, now: Date): Promise<Asking> {
  if (sessionId === null) return { actor: null, why: 'session/none' }
  const hash = await sha256(sessionId)
  const row = await db
    .selectFrom('sessions')
    .innerJoin('staff', 'staff.id', 'sessions.staff_id')
    .innerJoin('settings', (join) => join.onTrue())
    .select([
      'sessions.staff_id',
      'sessions.last_used_at',
      'sessions.ends_at',
      'staff.name',
      'staff.language',
      'staff.deactivated_at',
      'settings.settings',
    ])
    .where('sessions.id_sha256', '=', hash)
    .executeTakeFirst()
  if (row === undefined) return { actor: null, why: 'session/expired' }
  const settings = Settings.parse(row.settings)
  const idleSince = now.getTime() - row.last_used_at.getTime()
  const over = row.ends_at <= now || idleSince > settings.sessionIdleMinutes * minute
  if (over || row.deactivated_at !== null) {
    await db.deleteFrom('sessions').where('id_sha256', '=', hash).execute()
    return { actor: null, why: 'session/expired' }
  }
  if (idleSince > minute)
    await db
      .updateTable('sessions')
      .set({ last_used_at: now })
      .where('id_sha256', '=', hash)
      .execute()
  const today = dayIn(settings.timeZone, now)
  const covering = await db
    .selectFrom('covers')
    .innerJoin('staff', 'staff.id', 'covers.absent_id')
    .select(['staff.name', 'covers.until_on as until'])
    .where('covers.covering_id', '=', row.staff_id)
    .where('staff.deactivated_at', 'is', null)
    .where('covers.from_on', '<=', today)
    .where('covers.until_on', '>', today)
    .orderBy('staff.name')
    .execute()
  return {
    actor: {
      staffId: row.staff_id,
      name: row.name,
      language: row.language,
      grants: await grantsOn(db, row.staff_id, today),
      covering,
      sessionHash: hash,
      endsAt: row.ends_at,
    },
  }
}
