import type { z } from 'zod'
import type {
  AppointmentChange,
  AppointmentOutcome,
  NewAbsence,
  NewAppointment,
} from '#domain/activities/appointment.ts'
import type { Week } from '#domain/opening-hours.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'

const spaces = api.agenda.spaces[':space']
const appointments = spaces.appointments
const once = (version?: number) => ({
  headers: {
    'idempotency-key': crypto.randomUUID(),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  },
})

export type Standing = { space: string; appointment: string; version: number }

/** What is given, moved and closed, each once however often the network makes it try. */
export const agendaCalls = {
  give: (space: string, json: z.input<typeof NewAppointment>) =>
    told(appointments.$post({ param: { space }, json }, once())),
  change: ({ version, ...param }: Standing, json: z.input<typeof AppointmentChange>) =>
    told(appointments[':appointment'].$patch({ param, json }, once(version))),
  close: ({ version, ...param }: Standing, json: z.input<typeof AppointmentOutcome>) =>
    told(appointments[':appointment'].outcome.$post({ param, json }, once(version))),
  addAbsence: (json: z.input<typeof NewAbsence>) =>
    told(api.agenda.absences.$post({ json }, once())),
  changeAbsence: (absence: string, version: number, json: z.input<typeof NewAbsence>) =>
    told(api.agenda.absences[':absence'].$patch({ param: { absence }, json }, once(version))),
  removeAbsence: (absence: string) =>
    told(api.agenda.absences[':absence'].$delete({ param: { absence } }, once())),
  setWeek: (space: string, week: Week) =>
    told(spaces.availability.$put({ param: { space }, json: { week } }, once())),
}

export const agendaAgain = () => queryClient.invalidateQueries({ queryKey: ['agenda'] })
