import { far, wanted } from '../agenda/giving.ts'
import { desk } from '../desk/desk.ts'
import { staff } from '../desk/fixture.ts'
import type { Change } from './change.ts'

const nothing = '00000000-0000-4000-8000-000000000000'
const week = Array.from({ length: 7 }, () => [])
const absence = { start: '2026-11-24T09:00', end: '2026-11-24T14:00', because: 'away' }
const names = { ca: 'Videotrucada', es: 'Videollamada', en: 'Video call' }

async function anAbsence(): Promise<string> {
  const { id } = await desk.db
    .insertInto('absences')
    .values({
      staff_id: staff.professional,
      start_local: absence.start,
      end_local: absence.end,
      because: absence.because,
      zone: 'Europe/Madrid',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Given by a colleague’s hand, so that the audit of it is not among the rows looked at. */
async function anAppointment(): Promise<string> {
  const { type, start } = await wanted()
  const { id } = await desk.db
    .insertInto('appointments')
    .values({
      staff_id: staff.professional,
      space_id: far.split('/').at(-1) ?? '',
      type_id: type,
      start_local: start,
      end_local: '2026-11-24T11:00',
      zone: 'Europe/Madrid',
      borrower_id: null,
      subject_id: null,
      room_id: null,
      outcome: null,
      referral_id: null,
      created_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function aSubject(): Promise<string> {
  const row = await desk.db
    .selectFrom('appointment_subjects')
    .select('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const excused = { status: 'excused' }

export const agendaChanges: Record<string, Change> = {
  'POST /agenda/spaces/{space}/appointments': {
    as: 'professional',
    act: 'agenda.give',
    kind: 'appointment',
    does: async (client) => client.post(`${far}/appointments`, await wanted()),
    refused: async (client) =>
      client.post(`${far}/appointments`, await wanted({ start: '2027-03-28T02:30' })),
  },
  'PATCH /agenda/spaces/{space}/appointments/{appointment}': {
    as: 'professional',
    act: 'agenda.change',
    kind: 'appointment',
    does: async (client) =>
      client.patch(`${far}/appointments/${await anAppointment()}`, { minutes: 30 }, { ifMatch: 1 }),
    refused: (client) =>
      client.patch(`${far}/appointments/${nothing}`, { minutes: 30 }, { ifMatch: 1 }),
  },
  'POST /agenda/spaces/{space}/appointments/{appointment}/outcome': {
    as: 'professional',
    act: 'agenda.close',
    kind: 'appointment',
    does: async (client) =>
      client.post(`${far}/appointments/${await anAppointment()}/outcome`, excused, {
        ifMatch: 1,
      }),
    refused: (client) =>
      client.post(`${far}/appointments/${nothing}/outcome`, excused, { ifMatch: 1 }),
  },
  'POST /agenda/absences': {
    as: 'professional',
    act: 'agenda.add-absence',
    kind: 'absence',
    does: (client) => client.post('/agenda/absences', absence),
    refused: (client) => client.post('/agenda/absences', { ...absence, end: absence.start }),
  },
  'PATCH /agenda/absences/{absence}': {
    as: 'professional',
    act: 'agenda.change-absence',
    kind: 'absence',
    does: async (client) =>
      client.patch(`/agenda/absences/${await anAbsence()}`, { because: 'meeting' }, { ifMatch: 1 }),
    refused: (client) =>
      client.patch(`/agenda/absences/${nothing}`, { because: 'meeting' }, { ifMatch: 1 }),
  },
  'DELETE /agenda/absences/{absence}': {
    as: 'professional',
    act: 'agenda.remove-absence',
    kind: 'absence',
    does: async (client) => client.remove(`/agenda/absences/${await anAbsence()}`),
    refused: (client) => client.remove(`/agenda/absences/${nothing}`),
  },
  'PUT /agenda/spaces/{space}/availability': {
    as: 'professional',
    act: 'agenda.set-availability',
    kind: 'space',
    does: (client) => client.put(`${far}/availability`, { week }),
    refused: (client) => client.put(`${far}/availability`, { week: [] }),
  },
  'POST /agenda/words/{list}': {
    as: 'administrator',
    act: 'agenda.add-word',
    kind: 'agenda-word',
    does: (client) => client.post('/agenda/words/subjects', { names }),
    refused: (client) => client.post('/agenda/words/types', { names }),
  },
  'PATCH /agenda/words/{list}/{word}': {
    as: 'administrator',
    act: 'agenda.change-word',
    kind: 'agenda-word',
    does: async (client) =>
      client.patch(`/agenda/words/subjects/${await aSubject()}`, { names }, { ifMatch: 1 }),
    refused: (client) =>
      client.patch(`/agenda/words/subjects/${nothing}`, { names }, { ifMatch: 1 }),
  },
}
