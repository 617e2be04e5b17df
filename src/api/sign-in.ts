import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import { Settings } from '#domain/settings.ts'
import type { Db } from './db/database.ts'
import { opaqueId, sha256 } from './digest.ts'

/** An account as its provider names it. E-mail addresses change hands; issuer and subject do not. */
export type Identity = { issuer: string; subject: string }

export const demoIssuer = 'urn:taulell:demo'

const failuresAllowed = 10
const windowMinutes = 15

/** What stands for an address in the table of failures: comparable, not readable. */
export async function sourceOf(db: Db, address: string): Promise<string> {
  const { secret } = await db.selectFrom('installation').select('secret').executeTakeFirstOrThrow()
  return sha256(`${secret} ${address}`)
}

/** Refused for a while after too many failures from one place (OWASP ASVS 5.0, 6.3.1). */
export async function refuseTooMany(db: Db, source: string, now: Date): Promise<void> {
  // Attempts from one place queue here until the transaction ends, or a crowd of them would pass uncounted.
  await sql`select pg_advisory_xact_lock(hashtextextended(${source}, 0))`.execute(db)
  const since = new Date(now.getTime() - windowMinutes * 60_000)
  const { failures, oldest } = await db
    .selectFrom('failed_sign_ins')
    .select((of) => [of.fn.countAll<number>().as('failures'), of.fn.min('at').as('oldest')])
    .where('source', '=', source)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  if (failures < failuresAllowed) return
  const again = (oldest ?? now).getTime() + windowMinutes * 60_000
  throw new Refusal('session/too-many-attempts', {
    retryAfterSeconds: Math.max(1, Math.ceil((again - now.getTime()) / 1000)),
  })
}

export async function noteFailure(db: Db, source: string, now: Date): Promise<void> {
  await db.insertInto('failed_sign_ins').values({ source, at: now }).execute()
}

export type SignedIn = { staffId: string; sessionId: string; endsAt: Date }

/** A new session for whoever the identity is, or null where it is nobody's who may come in. */
export async function signIn(db: Db, identity: Identity, now: Date): Promise<SignedIn | null> {
  const staff = await db
    .selectFrom('identities')
    .innerJoin('staff', 'staff.id', 'identities.staff_id')
    .innerJoin('settings', (join) => join.onTrue())
    .select(['staff.id', 'settings.settings'])
    .where('issuer', '=', identity.issuer)
    .where('subject', '=', identity.subject)
    .where('staff.deactivated_at', 'is', null)
    .executeTakeFirst()
  if (staff === undefined) return null
  const { sessionHours } = Settings.parse(staff.settings)
  const sessionId = opaqueId()
  const endsAt = new Date(now.getTime() + sessionHours * 3_600_000)
  await db
    .insertInto('sessions')
    .values({
      id_sha256: await sha256(sessionId),
      staff_id: staff.id,
      created_at: now,
      last_used_at: now,
      ends_at: endsAt,
    })
    .execute()
  await db.updateTable('staff').set({ last_seen_at: now }).where('id', '=', staff.id).execute()
  return { staffId: staff.id, sessionId, endsAt }
}

/** Ends every session of a person; used when somebody leaves or is deactivated. */
export async function endSessions(db: Db, staffId: string): Promise<number> {
  const { rows } = await sql`delete from sessions where staff_id = ${staffId} returning 1`.execute(
    db,
  )
  return rows.length
}
