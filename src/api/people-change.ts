import { sql } from 'kysely'
import type { z } from 'zod'
import type { Grant } from '#domain/people.ts'
import { Refusal } from '#domain/refusal.ts'
import type { NewStaff, StaffChange } from '#domain/staff.ts'
import type { Db } from './db/database.ts'
import { endSessions } from './sign-in.ts'

export async function addStaff(db: Db, { grants, ...staff }: z.infer<typeof NewStaff>) {
  const { id } = await db
    .insertInto('staff')
    .values(staff)
    .returning('id')
    .executeTakeFirstOrThrow()
  await setGrants(db, id, grants)
  return id
}

type Change = { id: string; version: number; changed: z.infer<typeof StaffChange> }

export async function changeStaff(db: Db, { id, version, changed }: Change): Promise<void> {
  const { grants, ...columns } = changed
  const row = await db
    .updateTable('staff')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw await missedVersion(db, id)
  if (grants !== undefined) {
    await setGrants(db, id, grants)
    await keepAnAdministrator(db)
  }
}

async function missedVersion(db: Db, id: string): Promise<Refusal> {
  const now = await db.selectFrom('staff').select('version').where('id', '=', id).executeTakeFirst()
  if (now === undefined) return new Refusal('people/unknown')
  return new Refusal('version/stale', { version: now.version })
}

/** Deactivating ends the person's sessions in the same transaction; returns how many. */
export async function setActive(
  db: Db,
  { id, active, now }: { id: string; active: boolean; now: Date },
): Promise<number> {
  const row = await db
    .updateTable('staff')
    .set((of) => ({ deactivated_at: active ? null : now, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('people/unknown')
  if (active) return 0
  await keepAnAdministrator(db)
  return endSessions(db, id)
}

async function setGrants(db: Db, staffId: string, grants: readonly Grant[]): Promise<void> {
  await refuseUnknownScopes(db, grants)
  await db.deleteFrom('grants').where('staff_id', '=', staffId).execute()
  const rows = grants.map(({ role, scope }) => ({
    staff_id: staffId,
    role,
    scope_kind: scope.kind,
    scope_code: scope.kind === 'city' ? '' : scope.code,
  }))
  await db
    .insertInto('grants')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function refuseUnknownScopes(db: Db, grants: readonly Grant[]): Promise<void> {
  const wanted = grants.flatMap(({ scope }) => (scope.kind === 'city' ? [] : [scope]))
  const { rows } = await sql<{ kind: string; code: string }>`
    select w.kind, w.code
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(kind text, code text)
    where not case w.kind
      when 'district' then exists (select from districts d where d.code = w.code)
      else exists (select from spaces s where s.id::text = w.code) end`.execute(db)
  const [unknown] = rows
  if (unknown !== undefined)
    throw new Refusal('people/unknown-scope', { kind: unknown.kind, scope: unknown.code })
}

/** A desk without an administrator could not be mended from inside. */
async function keepAnAdministrator(db: Db): Promise<void> {
  // Two administrators who remove each other at one moment must queue here.
  await sql`select pg_advisory_xact_lock(7311942)`.execute(db)
  const left = await db
    .selectFrom('grants')
    .innerJoin('staff', 'staff.id', 'grants.staff_id')
    .select('staff.id')
    .where('role', '=', 'administrator')
    .where('deactivated_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (left === undefined) throw new Refusal('people/last-administrator')
}
