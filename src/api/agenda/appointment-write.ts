import { mustBeShownOnce } from '#domain/activities/shown-once.ts'
import { minutesAfter, minutesBetween, type LocalTime } from '#domain/activities/local-time.ts'
import type { NewAppointment } from '#domain/activities/appointment.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { roomIsOf } from '../activities/series-ground.ts'
import { mustBeReachable } from '../borrowers/of-agenda.ts'
import type { Db } from '../db/database.ts'
import { mustBeFree } from './taken.ts'

type Asked = { db: Db; now: Date; actor: Actor | null }
type Wanted = Omit<NewAppointment, 'staff' | 'tells'> & { staff: string }
type Stood = Pick<Wanted, 'type' | 'subject' | 'room' | 'borrower'>

/** Refuses, at its field, what cannot stand; what stood before may be of a list that no longer has it. */
export async function mustStand(
  asked: Asked,
  { space, zone, except, stood }: { space: string; zone: string; except?: string; stood?: Stood },
  wanted: Wanted,
): Promise<{ end: LocalTime }> {
  const { db } = asked
  const end = minutesAfter(wanted.start, wanted.minutes)
  mustBeShownOnce(zone, wanted.start)
  mustBeShownOnce(zone, end)
  if (wanted.type !== stood?.type && !(await isOffered(db, 'appointment_types', wanted.type)))
    throw refusedAt('type')
  if (
    wanted.subject !== null &&
    wanted.subject !== stood?.subject &&
    !(await isOffered(db, 'appointment_subjects', wanted.subject))
  )
    throw refusedAt('subject')
  if (
    wanted.room !== null &&
    wanted.room !== stood?.room &&
    !(await roomIsOf(db, wanted.room, space))
  )
    throw new Refusal('spaces/unknown-room', {}, [{ path: 'room', problem: 'retired' }])
  if (wanted.borrower !== null && wanted.borrower !== stood?.borrower)
    await mustBeReachable(asked, { space, borrower: wanted.borrower })
  const { start, staff, room } = wanted
  await mustBeFree(db, { start, end, zone, staff, room, except })
  return { end }
}

/** Which end follows from a start and a duration, as minutes of what stands. */
export const lasting = ({ start, end }: { start: LocalTime; end: LocalTime }) =>
  minutesBetween(start, end)

export async function mustBeReferral(db: Db, service: string): Promise<void> {
  if (!(await isOffered(db, 'referral_services', service))) throw refusedAt('referral')
}

type List = 'appointment_types' | 'appointment_subjects' | 'referral_services'

async function isOffered(db: Db, list: List, id: string): Promise<boolean> {
  const found = await db
    .selectFrom(list)
    .select('id')
    .where('id', '=', id)
    .where('retired_on', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

const refusedAt = (path: string) =>
  new Refusal('agenda/unknown-word', {}, [{ path, problem: 'retired' }])
