import { z } from 'zod'
import { Day, Id, line, Storable } from '#domain/identifier.ts'
import { LocalTime } from './local-time.ts'
import { Recurrence, mostSessions } from './recurrence.ts'
import { Reason, Texts } from './texts.ts'

export const kindCodes = [
  'talk',
  'support-group',
  'legal-advice',
  'employment-advice',
  'outdoor',
  'workshop',
] as const

const Names = z.strictObject({ ca: line(2, 60), es: line(2, 60), en: line(2, 60) })

export const ActivityKind = z.object({
  id: Id,
  code: z.enum(kindCodes).nullable(),
  names: Names,
  sensitive: z.boolean(),
  retiredOn: Day.nullable(),
  version: z.int(),
})
export type ActivityKind = z.infer<typeof ActivityKind>

export const NewKind = z.strictObject({ names: Names, sensitive: z.boolean().default(false) })
export const KindChange = z
  .strictObject({ names: Names, sensitive: z.boolean(), retired: z.boolean() })
  .partial()

/** Somebody of the staff, or somebody from outside who leads sessions. */
export const Facilitator = z.object({
  id: Id,
  of: z.enum(['staff', 'outside']),
  name: z.string(),
  organisation: z.string(),
})
export type Facilitator = z.infer<typeof Facilitator>
export const NewFacilitator = z.strictObject({
  name: line(2, 120),
  organisation: line(0, 120).default(''),
})

/** Somebody from outside, as the city keeps the list of them. */
export const OutsideFacilitator = NewFacilitator.extend({
  id: Id,
  retiredOn: Day.nullable(),
  version: z.int(),
})
export type OutsideFacilitator = z.infer<typeof OutsideFacilitator>
export const FacilitatorChange = z
  .strictObject({ name: line(2, 120), organisation: line(0, 120), retired: z.boolean() })
  .partial()

export const MeetingPoint = z.strictObject({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  /** How one finds it: «davant de la font». */
  words: line(2, 200),
})
export type MeetingPoint = z.infer<typeof MeetingPoint>

export const Offers = z.strictObject({
  stepFree: z.boolean().default(false),
  hearingLoop: z.boolean().default(false),
  interpreter: z.enum(['none', 'sign-language', 'spoken']).default('none'),
})
export type Offers = z.infer<typeof Offers>

export const visibilities = ['public', 'invitation', 'internal'] as const
export const registersFor = ['nothing', 'session', 'course'] as const
export const waitings = ['none', 'automatic', 'offer'] as const
export const statuses = ['draft', 'published', 'cancelled'] as const
export type Status = (typeof statuses)[number]

/** Languages that people at a counter speak; ISO 639. */
export const spokenLanguages = [
  'ca',
  'es',
  'en',
  'ar',
  'ur',
  'zh',
  'fr',
  'ro',
  'ru',
  'uk',
  'lsc',
] as const

const fields = {
  kind: Id,
  texts: Texts,
  room: Id.nullable(),
  meetingPoint: MeetingPoint.nullable(),
  /** Of staff and from outside, told apart by the database. */
  facilitators: z.array(Id).max(12),
  capacity: z.int().min(1).max(5000).nullable(),
  companionsMax: z.int().min(0).max(9),
  offers: Offers,
  needs: Storable.max(500),
  spoken: z.array(z.enum(spokenLanguages)).min(1).max(6),
  visibility: z.enum(visibilities),
  registersFor: z.enum(registersFor),
  waiting: z.enum(waitings),
  offerHours: z.int().min(1).max(336),
  setUpMinutes: z.int().min(0).max(240),
  clearUpMinutes: z.int().min(0).max(240),
  /** The first session; later ones follow the recurrence. */
  start: LocalTime,
  minutes: z.int().min(5).max(1440),
  recurrence: Recurrence.nullable(),
  extraStarts: z.array(LocalTime).max(mostSessions),
  skippedStarts: z.array(LocalTime).max(mostSessions),
}

/** What the form holds: a whole series or one session. */
export const Draft = z
  .strictObject({
    ...fields,
    room: fields.room.default(null),
    meetingPoint: fields.meetingPoint.default(null),
    facilitators: fields.facilitators.default([]),
    capacity: fields.capacity.default(null),
    companionsMax: fields.companionsMax.default(0),
    offers: fields.offers.default({ stepFree: false, hearingLoop: false, interpreter: 'none' }),
    needs: fields.needs.default(''),
    spoken: fields.spoken.default(['ca']),
    visibility: fields.visibility.default('public'),
    registersFor: fields.registersFor.default('session'),
    waiting: fields.waiting.default('automatic'),
    offerHours: fields.offerHours.default(48),
    setUpMinutes: fields.setUpMinutes.default(0),
    clearUpMinutes: fields.clearUpMinutes.default(0),
    recurrence: fields.recurrence.default(null),
    extraStarts: fields.extraStarts.default([]),
    skippedStarts: fields.skippedStarts.default([]),
  })
  .refine(({ room, meetingPoint }) => room === null || meetingPoint === null, {
    path: ['meetingPoint'],
    params: { problem: 'inside-or-outside' },
  })
export type Draft = z.infer<typeof Draft>
export type DraftInput = z.input<typeof Draft>

/** A change names only what changes. */
export const DraftChange = z.strictObject(fields).partial()
export type DraftChange = z.infer<typeof DraftChange>

/** An activity with all that is known of it but its sessions. */
export const Activity = z.object({
  id: Id,
  space: z.object({ id: Id, name: z.string() }),
  kind: ActivityKind.pick({ id: true, code: true, names: true, sensitive: true }),
  texts: Texts,
  room: z.object({ id: Id, name: z.string(), capacity: z.int() }).nullable(),
  meetingPoint: MeetingPoint.nullable(),
  facilitators: z.array(Facilitator),
  capacity: z.int().nullable(),
  companionsMax: z.int(),
  offers: Offers,
  needs: z.string(),
  spoken: z.array(z.string()),
  visibility: z.enum(visibilities),
  registersFor: z.enum(registersFor),
  waiting: z.enum(waitings),
  offerHours: z.int(),
  setUpMinutes: z.int(),
  clearUpMinutes: z.int(),
  start: LocalTime,
  minutes: z.int(),
  zone: z.string(),
  recurrence: Recurrence.nullable(),
  foreignRule: z.string().nullable(),
  extraStarts: z.array(LocalTime),
  skippedStarts: z.array(LocalTime),
  status: z.enum(statuses),
  cancelledBecause: Reason.nullable(),
  splitFrom: Id.nullable(),
  sessions: z.int(),
  next: LocalTime.nullable(),
  last: LocalTime.nullable(),
  version: z.int(),
})
export type Activity = z.infer<typeof Activity>
