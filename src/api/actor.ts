import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn, type Day } from '#domain/day.ts'
import { Day as DayShape } from '#domain/identifier.ts'
import { roles, type Grant } from '#domain/people.ts'
import { Settings } from '#domain/settings.ts'
import type { Db } from './db/database.ts'
import { sha256 } from './digest.ts'

/** Who is asking: a member of staff with the roles held today, covers included. */
export type Actor = {
  staffId: string
  name: string
  language: 'ca' | 'es' | 'en'
  /** The day that it is in the city as one asks. */
  today: Day
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
const Held = z.object({
  grants: z.array(GrantRow),
  covering: z.array(z.object({ name: z.string(), until: DayShape })),
})

const minute = 60_000

function grantOf({ role, kind, code }: z.infer<typeof GrantRow>): Grant {
  return { role, scope: kind === 'city' ? { kind } : { kind, code } }
}

/** Roles held on a day: one's own and those of whoever one covers for, unless they left for good. */
async function heldOn(db: Db, staffId: string, day: Day) {
  const { rows } = await sql`
    with covered as (
      select c.absent_id, absent.name, c.until_on
      from covers c join staff absent on absent.id = c.absent_id and absent.deactivated_at is null
      where c.covering_id = ${staffId}::uuid and c.from_on <= ${day}::date and ${day}::date < c.until_on)
    select (
      select coalesce(json_agg(json_build_object('name', name, 'until', until_on) order by name), '[]')
      from covered) as covering, (
      select coalesce(json_agg(json_build_object('role', role, 'kind', scope_kind, 'code', scope_code)
        order by role, scope_kind, scope_code), '[]')
      from (
        select distinct role, scope_kind, scope_code from grants
        where staff_id = ${staffId}::uuid or staff_id in (select absent_id from covered)) held) as grants`.execute(
    db,
  )
  const { covering, grants } = Held.parse(rows[0])
  return { covering, grants: grants.map(grantOf) }
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
  return {
    actor: {
      staffId: row.staff_id,
      name: row.name,
      language: row.language,
      today,
      ...(await heldOn(db, row.staff_id, today)),
      sessionHash: hash,
      endsAt: row.ends_at,
    },
  }
}
