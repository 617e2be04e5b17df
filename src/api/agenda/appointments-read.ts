import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { Appointment } from '#domain/activities/appointment.ts'
import { reach } from '#domain/people.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import { namedBorrowers } from '../borrowers/of-agenda.ts'
import type { Db } from '../db/database.ts'
import { liesWithin } from '../within-reach.ts'

const Row = Appointment.omit({ person: true }).extend({
  borrower: z.string().nullable(),
  serves: z.boolean(),
})

/** Appointments `a` of which a condition holds. Whoever does not serve their space reads initials. */
export async function readAppointments(
  { db, actor }: { db: Db; actor: Actor | null },
  which: RawBuilder<unknown>,
): Promise<Appointment[]> {
  const serving = reach(asking(actor).grants, 'appointments:serve')
  const { rows } = await sql`
    select a.id, json_build_object('id', s.id, 'name', s.name) as staff,
      json_build_object('id', p.id, 'name', p.name) as space, a.borrower_id as borrower,
      a.type_id as type, a.subject_id as subject, a.place,
      case when r.id is null then null else json_build_object('id', r.id, 'name', r.name) end as room,
      a.start_local as start, a.end_local as end, a.status, a.outcome, a.referral_id as referral,
      a.tells, a.version, ${liesWithin(serving, 'p.id')} as serves
    from appointments a join staff s on s.id = a.staff_id join spaces p on p.id = a.space_id
    left join rooms r on r.id = a.room_id
    where ${which} order by a.start_local, a.id`.execute(db)
  const found = z.array(Row).parse(rows)
  const people = await namedBorrowers(
    db,
    found.flatMap(({ borrower }) => borrower ?? []),
  )
  return found.map(({ borrower, serves, ...row }) => {
    const person = people.get(borrower ?? '')
    if (person === undefined) return { ...row, person: null }
    const { id, name, initials, phoneEnds } = person
    return {
      ...row,
      person: serves ? { id, shown: name, phoneEnds } : { id, shown: initials, phoneEnds: '' },
    }
  })
}
