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
const Grants = z.array(GrantRow)
const Covers = z.array(
  z.object({ name: z.string(), from: DayShape, until: DayShape, grants: Grants }),
)

const minute = 60_000
const dayMs = 24 * 60 * minute

const grantsOf = (staff: string) => sql`coalesce((
  select json_agg(json_build_object('role', role, 'kind', scope_kind, 'code', scope_code)
    order by role, scope_kind, scope_code)
  from grants where staff_id = ${sql.ref(staff)}), '[]')`

/**
 * For whom the person of a session stands in within a day of now, with their roles, unless they left
 * for good. Which of them today is, the clock of the city says.
 */
const coversOf = (staff: string, now: Date) => sql`coalesce((
  select json_agg(json_build_object('name', absent.name, 'from', c.from_on, 'until', c.until_on,
    'grants', ${grantsOf('c.absent_id')}) order by absent.name, c.until_on)
  from covers c join staff absent on absent.id = c.absent_id and absent.deactivated_at is null
  where c.covering_id = ${sql.ref(staff)}
    and c.from_on <= ${dayOf(now, 1)}::date and c.until_on >= ${dayOf(now, -1)}::date), '[]')`

const dayOf = (now: Date, ahead: number) => dayIn('UTC', new Date(now.getTime() + ahead * dayMs))

/** Roles held on a day: one's own and those of whoever one covers for, each once. */
function heldOn(day: Day, { own, covers }: { own: unknown; covers: unknown }) {
  const covering = Covers.parse(covers).filter(({ from, until }) => from <= day && day < until)
  const held = [...Grants.parse(own), ...covering.flatMap(({ grants }) => grants)]
  const each = new Map(held.map((grant) => [JSON.stringify(grant), grantOf(grant)]))
  return {
    covering: covering.map(({ name, until }) => ({ name, until })),
    grants: [...each.values()],
  }
}

function grantOf({ role, kind, code }: z.infer<typeof GrantRow>): Grant {
  return { role, scope: kind === 'city' ? { kind } : { kind, code } }
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
      grantsOf('sessions.staff_id').as('own'),
      coversOf('sessions.staff_id', now).as('covers'),
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
      ...heldOn(today, row),
      sessionHash: hash,
      endsAt: row.ends_at,
    },
  }
}
