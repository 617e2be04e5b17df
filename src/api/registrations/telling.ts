import { sql, type RawBuilder } from 'kysely'
import type { TellingKind } from '#domain/activities/telling-words.ts'
import type { Db } from '../db/database.ts'

/**
 * Whether a telling `t` still says how its registration `r` stands: what was taken back or answered
 * meanwhile is no news.
 */
export const isStillSo: RawBuilder<boolean> = sql<boolean>`case t.kind
  when 'registration-cancelled' then r.state = 'cancelled-by-service'
  when 'promoted' then r.state = 'confirmed'
  when 'moved' then true when 'cancelled' then true when 'restored' then true
  when 'confirmed' then r.state in ('confirmed', 'offered', 'waiting')
  else r.state = t.kind end`

type Told = {
  change: string
  occurrences: readonly string[]
  kind: 'cancelled' | 'restored' | 'moved'
}

/**
 * Leaves word of a change for whoever has or awaits a seat in its sessions and wants to hear: once
 * for each person. It says neither to whom nor what, and is kept until somebody tells it.
 */
export async function tellChange(db: Db, { change, occurrences, kind }: Told): Promise<number> {
  if (occurrences.length === 0) return 0
  const { rows } = await sql`
    with told as (
    insert into tellings (change_id, registration_id, borrower_id, kind)
    select distinct on (r.borrower_id) ${change}::uuid, r.id, r.borrower_id, ${kind}
    from occurrences o join registrations r
      on r.occurrence_id = o.id or r.activity_id = o.activity_id
    where o.id = any(${[...occurrences]}::uuid[]) and r.tells and r.borrower_id is not null
      and r.state in ('confirmed', 'offered', 'waiting')
    order by r.borrower_id, r.id
    on conflict do nothing returning id)
    insert into outbox (topic, message)
    select 'telling', jsonb_build_object('telling', id) from told returning 1`.execute(db)
  return rows.length
}

type About = {
  registration: string
  kind: Exclude<TellingKind, 'moved' | 'cancelled' | 'restored'>
  now: Date
}

/** Likewise of what becomes of one registration. */
export async function tellRegistration(db: Db, { registration, kind, now }: About): Promise<void> {
  await sql`
    with told as (
    insert into tellings (change_id, registration_id, borrower_id, kind, queued_at)
    select ${crypto.randomUUID()}::uuid, r.id, r.borrower_id, ${kind}, ${now}::timestamptz
    from registrations r
    where r.id = ${registration}::uuid and r.tells and r.borrower_id is not null
    returning id)
    insert into outbox (topic, message)
    select 'telling', jsonb_build_object('telling', id) from told`.execute(db)
}

type OfAppointment = {
  appointment: string
  kind: Extract<TellingKind, 'confirmed' | 'moved' | 'cancelled' | 'restored'>
  now: Date
}

/** Likewise of an appointment, where it is with somebody who wants to hear. */
export async function tellAppointment(
  db: Db,
  { appointment, kind, now }: OfAppointment,
): Promise<void> {
  await sql`
    with told as (
    insert into tellings (change_id, appointment_id, borrower_id, kind, queued_at)
    select ${crypto.randomUUID()}::uuid, p.id, p.borrower_id, ${kind}, ${now}::timestamptz
    from appointments p
    where p.id = ${appointment}::uuid and p.tells and p.borrower_id is not null
      and lower(p.during) > ${now}::timestamptz
    returning id)
    insert into outbox (topic, message)
    select 'telling', jsonb_build_object('telling', id) from told`.execute(db)
}
