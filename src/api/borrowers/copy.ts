import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { BorrowerCopy } from '#domain/borrower-copy.ts'
import type { Db } from '../db/database.ts'
import { readSettings } from '../settings-read.ts'
import { readBorrower } from './record.ts'
import { wall } from '../activities/wall-clock.ts'

const List = z.array(z.unknown())
const names = (type: string) =>
  sql.raw(`json_build_object('ca', ${type}.name_ca, 'es', ${type}.name_es, 'en', ${type}.name_en)`)
const thing = sql`'tag', i.tag, 'type', ${names('t')}, 'maker', m.maker, 'model', m.name`
const ofClaim = sql`join items i on i.id = c.item_id join models m on m.id = i.model_id
  join product_types t on t.id = m.type_id`

/** Everything that is held on one person. Staff are named where they opened the record; nobody else is. */
export async function copyOfBorrower(
  asked: { db: Db; now: Date },
  id: string,
): Promise<z.infer<typeof BorrowerCopy>> {
  const { db, now } = asked
  const { settings } = await readSettings(db)
  return BorrowerCopy.parse({
    copiedAt: now.toISOString(),
    keepDays: settings.borrowerKeepDays,
    person: await readBorrower(db, id),
    loans: await listOf(db, loansOf(id)),
    reservations: await listOf(db, reservationsOf(id)),
    waiting: await listOf(db, waitingOf(id)),
    registrations: await listOf(db, registrationsOf(id)),
    appointments: await listOf(db, appointmentsOf(id)),
    openings: await listOf(db, openingsOf(id)),
  })
}

async function listOf(db: Db, query: RawBuilder<unknown>): Promise<unknown[]> {
  const { rows } = await sql<{ list: unknown }>`
    select coalesce(json_agg(told.one order by told.at, told.place), '[]') as list from (${query}) told`.execute(
    db,
  )
  return List.parse(rows[0]?.list)
}

const loansOf = (id: string) => sql`
  select l.opened_at as at, l.ref as place, json_build_object('ref', l.ref, 'space', s.name,
    'openedAt', l.opened_at, 'closedAt', l.closed_at, 'depositCents', l.deposit_cents,
    'depositReturnedAt', l.deposit_returned_at,
    'items', coalesce((
      select json_agg(json_build_object(${thing}, 'from', c.from_on, 'due', c.due_on,
        'renewals', c.renewals, 'accessories', c.accessories,
        'returnedAt', case when c.state = 'done' then c.ended_at end,
        'calls', coalesce((select json_agg(json_build_object('at', k.at, 'outcome', k.outcome,
          'promisedOn', k.promised_on) order by k.at) from loan_calls k where k.claim_id = c.id), '[]'),
        'reminders', coalesce((select json_agg(json_build_object('kind', r.kind, 'due', r.due_on,
          'at', r.queued_at) order by r.queued_at) from loan_reminders r where r.claim_id = c.id), '[]'))
        order by i.tag)
      from claims c ${ofClaim} where c.loan_id = l.id and c.kind = 'loan'), '[]'),
    'papers', coalesce((select json_agg(json_build_object('kind', p.kind, 'at', p.at) order by p.at)
      from loan_papers p where p.loan_id = l.id), '[]')) as one
  from loans l join spaces s on s.id = l.space_id
  where l.borrower_id = ${id}::uuid`

const reservationsOf = (id: string) => sql`
  select c.created_at as at, i.tag as place, json_build_object(${thing}, 'space', s.name, 'state', c.state,
    'from', c.from_on, 'due', c.due_on, 'madeAt', c.created_at, 'endedAt', c.ended_at) as one
  from claims c ${ofClaim} join spaces s on s.id = c.space_id
  where c.borrower_id = ${id}::uuid and c.kind = 'reservation'`

const waitingOf = (id: string) => sql`
  select w.created_at as at, w.id as place, json_build_object('type', ${names('t')}, 'model', m.name,
    'space', s.name, 'state', w.state, 'neededOn', w.needed_on, 'since', w.created_at,
    'endedAt', w.ended_at) as one
  from waiting w left join models m on m.id = w.model_id
  join product_types t on t.id = coalesce(w.type_id, m.type_id)
  join spaces s on s.id = w.space_id
  where w.borrower_id = ${id}::uuid`

const registrationsOf = (id: string) => sql`
  select r.created_at as at, r.id as place, json_build_object('activity', coalesce(c.texts, a.texts) #>> '{ca,title}',
    'space', s.name, 'start', ${wall('o.start_local')}, 'state', r.state, 'companions', r.companions,
    'madeAt', r.created_at, 'endedAt', r.ended_at,
    'attendance', coalesce((select json_agg(json_build_object('start', ${wall('x.start_local')}, 'state', t.state)
      order by x.start_local) from attendances t join occurrences x on x.id = t.occurrence_id
      where t.registration_id = r.id), '[]')) as one
  from registrations r left join occurrences o on o.id = r.occurrence_id
  left join activities a on a.id = o.activity_id left join activities c on c.id = r.activity_id
  join spaces s on s.id = coalesce(o.space_id, c.space_id)
  where r.borrower_id = ${id}::uuid`

const appointmentsOf = (id: string) => sql`
  select p.created_at as at, p.id as place, json_build_object('with', f.name, 'space', s.name,
    'start', ${wall('p.start_local')}, 'type', ${names('t')}, 'subject', case when j.id is null then null
      else ${names('j')} end, 'status', p.status, 'outcome', p.outcome) as one
  from appointments p join staff f on f.id = p.staff_id join spaces s on s.id = p.space_id
  join appointment_types t on t.id = p.type_id left join appointment_subjects j on j.id = p.subject_id
  where p.borrower_id = ${id}::uuid`

const openingsOf = (id: string) => sql`
  select o.at, o.id as place, json_build_object('at', o.at, 'by', staff.name, 'space', s.name, 'how', o.how,
    'reason', o.reason) as one
  from borrower_openings o join staff on staff.id = o.staff_id left join spaces s on s.id = o.space_id
  where o.borrower_id = ${id}::uuid`
