import { z } from 'zod'
import { Id, line } from '#domain/identifier.ts'
import { Absence, AgendaWord, Appointment } from './appointment.ts'
import { Availability } from './availability.ts'
import { LocalTime } from './local-time.ts'

const Place = z.object({ id: Id, name: z.string() })
const Names = z.strictObject({ ca: line(2, 80), es: line(2, 80), en: line(2, 80) })

/** A session that somebody leads, as it stands in an agenda. */
const LedSession = z.object({
  id: Id,
  activity: Id,
  titles: z.object({ ca: z.string(), es: z.string().nullable(), en: z.string().nullable() }),
  space: Place,
  room: z.string().nullable(),
  start: LocalTime,
  end: LocalTime,
  status: z.enum(['draft', 'published', 'cancelled']),
})

export const Agenda = z.object({
  appointments: z.array(Appointment),
  absences: z.array(Absence),
  sessions: z.array(LedSession),
  availability: z.array(Availability),
})
export type Agenda = z.infer<typeof Agenda>

/** A colleague's: what is of the space in full, the rest as time that is taken. */
export const ColleagueAgenda = z.object({
  appointments: z.array(Appointment),
  busy: z.array(z.object({ start: LocalTime, end: LocalTime })),
  availability: z.array(Availability),
})
export type ColleagueAgenda = z.infer<typeof ColleagueAgenda>

/** The lists from which an appointment takes its words. */
export const wordLists = ['types', 'subjects', 'services'] as const
export type WordList = (typeof wordLists)[number]

export const AgendaWords = z.object({
  types: z.array(AgendaWord),
  subjects: z.array(AgendaWord),
  services: z.array(AgendaWord),
})
export type AgendaWords = z.infer<typeof AgendaWords>

const own = { minutes: z.int().min(5).max(480), contact: line(0, 120) }

/** `minutes` of a type and `contact` of a service; of the others there is neither. */
export const NewAgendaWord = z.strictObject({
  names: Names,
  minutes: own.minutes.optional(),
  contact: own.contact.optional(),
})
export type NewAgendaWord = z.infer<typeof NewAgendaWord>

export const AgendaWordChange = z
  .strictObject({ names: Names, ...own, retired: z.boolean() })
  .partial()
export type AgendaWordChange = z.infer<typeof AgendaWordChange>
