import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { registersFor, waitings } from '#domain/activities/activity.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

export type Target =
  | { of: 'session'; space: string; occurrence: string }
  | { of: 'course'; space: string; activity: string }

const Held = z.object({
  id: Id,
  registersFor: z.enum(registersFor),
  waiting: z.enum(waitings),
  companionsMax: z.int(),
})
export type HeldActivity = z.infer<typeof Held>

/** The activity, held until the end of the transaction: whoever asks for its seats stands in one line. */
export async function holdActivity(db: Db, target: Target): Promise<HeldActivity> {
  const held = await hold(
    db,
    target.of === 'session'
      ? sql`(select o.activity_id from occurrences o
          where o.id = ${target.occurrence}::uuid and o.space_id = ${target.space}::uuid)`
      : sql`(select s.id from activities s
          where s.id = ${target.activity}::uuid and s.space_id = ${target.space}::uuid)`,
  )
  if (held !== null) return held
  throw new Refusal(
    target.of === 'session' ? 'activities/unknown-occurrence' : 'activities/unknown',
  )
}

async function hold(db: Db, activity: RawBuilder<unknown>): Promise<HeldActivity | null> {
  const { rows } = await sql`
    select a.id, a.registers_for as "registersFor", a.waiting, a.companions_max as "companionsMax"
    from activities a where a.id = ${activity} for update of a`.execute(db)
  return rows[0] === undefined ? null : Held.parse(rows[0])
}

const Row = z.object({
  id: Id,
  /** The one session; null where it is of the whole course. */
  session: Id.nullable(),
  borrower: Id.nullable(),
  companions: z.int(),
  state: z.string(),
  version: z.int(),
  /** Whether all that it is for is over. */
  over: z.boolean(),
})
export type HeldRegistration = z.infer<typeof Row>

type Named = { space: string; registration: string }

/** A registration at that space, and its activity, held; refused where it has changed meanwhile. */
export async function holdRegistration(
  { db, now }: { db: Db; now: Date },
  { space, registration }: Named,
  version: number,
): Promise<{ held: HeldActivity; stood: HeldRegistration }> {
  const held = await hold(
    db,
    sql`(select coalesce(r.activity_id, o.activity_id) from registrations r
      left join occurrences o on o.id = r.occurrence_id left join activities s on s.id = r.activity_id
      where r.id = ${registration}::uuid and coalesce(o.space_id, s.space_id) = ${space}::uuid)`,
  )
  if (held === null) throw new Refusal('registrations/unknown')
  // Read after the line is held: whoever was before may have let it in.
  const { rows } = await sql`
    select r.id, r.occurrence_id as session, r.borrower_id as borrower, r.companions, r.state, r.version,
      not exists (select from occurrences o where (o.id = r.occurrence_id or o.activity_id = r.activity_id)
        and upper(o.during) > ${now}::timestamptz) as over
    from registrations r where r.id = ${registration}::uuid for update of r`.execute(db)
  const stood = Row.parse(rows[0])
  if (stood.version !== version) throw new Refusal('version/stale', { version: stood.version })
  return { held, stood }
}
