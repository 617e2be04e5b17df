import { sql } from 'kysely'
import type {
  NewRegistration,
  RegistrationChange,
  RegistrationMark,
  RegistrationState,
} from '#domain/activities/registration.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { holdRegistration, type HeldActivity, type HeldRegistration } from './ground.ts'
import { markOf } from './mark.ts'
import { promote } from './promote.ts'
import { comesIn, isOpen, queueOf } from './queue.ts'
import { afterAll, refuseMoreThan, refuseTwice } from './register.ts'
import { tellRegistration } from './telling.ts'

type Asked = { db: Db; now: Date }
export type Named = { space: string; registration: string; version: number }
type Held = { held: HeldActivity; stood: HeldRegistration }

const live = ['confirmed', 'waiting', 'offered']

/** Gives the seat up, and lets in whoever is next. */
export async function cancel(
  asked: Asked,
  named: Named,
  by: 'person' | 'service',
): Promise<RegistrationMark> {
  const { held, stood } = await heldLive(asked, named)
  await become(asked.db, stood.id, `cancelled-by-${by}`, asked.now)
  if (by === 'service')
    await tellRegistration(asked.db, {
      registration: stood.id,
      kind: 'registration-cancelled',
      now: asked.now,
    })
  return settled(asked, held, stood)
}

/** Takes back that a seat was given up: to it where it is still free, else to her old place in the line. */
export async function restore(asked: Asked, named: Named): Promise<RegistrationMark> {
  const { held, stood } = await holdRegistration(asked, named, named.version)
  const { borrower, session, id } = stood
  if (live.includes(stood.state) || borrower === null) throw notInState()
  await refuseTwice(asked.db, { activity: held.id, session, borrower, except: id })
  await become(asked.db, id, 'waiting')
  await seat(asked, { held, stood })
  return settled(asked, held, stood)
}

/** Takes a seat that was offered; or, with a reason, gives one to somebody who still waits. */
export async function accept(
  asked: Asked,
  named: Named,
  because: NewRegistration['beyondBecause'],
): Promise<RegistrationMark> {
  const { stood } = await holdRegistration(asked, named, named.version)
  if (stood.state === 'declined') throw new Refusal('registrations/offer-over')
  refuseEnded(stood)
  if (stood.state === 'confirmed' || (stood.state === 'waiting' && because === null))
    throw notInState()
  await become(asked.db, stood.id, 'confirmed')
  if (stood.state === 'waiting') {
    await asked.db
      .updateTable('registrations')
      .set({ beyond_because: because })
      .where('id', '=', stood.id)
      .execute()
    await tellRegistration(asked.db, { registration: stood.id, kind: 'promoted', now: asked.now })
  }
  return markOf(asked.db, stood.id)
}

/** Does without a seat that was offered; the next one is asked. */
export async function decline(asked: Asked, named: Named): Promise<RegistrationMark> {
  const { held, stood } = await heldLive(asked, named)
  if (stood.state !== 'offered') throw notInState()
  await become(asked.db, stood.id, 'declined', asked.now)
  return settled(asked, held, stood)
}

/** To another session of the same activity: to a seat there, or to the end of its line. */
export async function move(asked: Asked, named: Named, to: string): Promise<RegistrationMark> {
  const { held, stood } = await heldLive(asked, named)
  if (stood.session === null || stood.borrower === null) throw notInState()
  if (stood.session === to) return markOf(asked.db, stood.id)
  const { borrower, id } = stood
  const queue = await queueOf(asked.db, { activity: held.id, running: to }, asked.now)
  if (!queue.sessions.some((session) => session.id === to))
    throw new Refusal('registrations/closed')
  await refuseTwice(asked.db, { activity: held.id, session: to, borrower, except: id })
  await sql`update registrations set occurrence_id = ${to}::uuid, beyond_because = null,
    since = ${afterAll(held.id, asked.now)} where id = ${id}::uuid`.execute(asked.db)
  await become(asked.db, id, 'waiting')
  await seat(asked, { held, stood: { ...stood, session: to } })
  return settled(asked, held, stood)
}

/** How many come with her, and whether she is written to. */
export async function change(
  asked: Asked,
  named: Named,
  { companions, tells }: RegistrationChange,
): Promise<RegistrationMark> {
  const { held, stood } = await heldLive(asked, named)
  const more = (companions ?? stood.companions) - stood.companions
  if (more > 0) {
    refuseMoreThan(held.companionsMax, stood.companions + more)
    const { session } = stood
    const queue = await queueOf(asked.db, { activity: held.id, running: session }, asked.now)
    if (stood.state !== 'waiting' && !comesIn(queue, { id: 'more', seats: more, session }))
      throw new Refusal('registrations/full')
  }
  await asked.db
    .updateTable('registrations')
    .set(({ eb }) => ({
      ...(companions === undefined ? {} : { companions }),
      ...(tells === undefined ? {} : { tells }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', stood.id)
    .execute()
  return settled(asked, held, stood)
}

/** One that stands, of something that is not over. */
async function heldLive(asked: Asked, named: Named): Promise<Held> {
  const found = await holdRegistration(asked, named, named.version)
  refuseEnded(found.stood)
  return found
}

function refuseEnded({ state, over }: HeldRegistration): void {
  if (!live.includes(state)) throw notInState()
  if (over) throw new Refusal('registrations/closed')
}

/** From her place in the line to a seat, where she has one; refused where nobody may wait. */
async function seat({ db, now }: Asked, { held, stood }: Held): Promise<void> {
  const { id, session, companions } = stood
  const queue = await queueOf(db, { activity: held.id, running: session }, now)
  if (!isOpen(queue, session)) throw new Refusal('registrations/closed')
  const runs = queue.sessions.some((one) => one.runs && one.id === session)
  if (comesIn(queue, { id, seats: companions + 1, session }))
    await sql`update registrations set state = 'confirmed' where id = ${id}::uuid`.execute(db)
  else if (held.waiting === 'none' || runs) throw new Refusal('registrations/full')
}

async function become(
  db: Db,
  id: string,
  state: RegistrationState,
  endedAt: Date | null = null,
): Promise<void> {
  await db
    .updateTable('registrations')
    .set(({ eb }) => ({
      state,
      ended_at: endedAt,
      offered_until: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

async function settled(
  { db, now }: Asked,
  held: HeldActivity,
  stood: HeldRegistration,
): Promise<RegistrationMark> {
  return markOf(db, stood.id, await promote(db, { activity: held.id }, now))
}

const notInState = () => new Refusal('registrations/not-in-state')
