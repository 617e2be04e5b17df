import { z } from 'zod'
import {
  Facilitator,
  MeetingPoint,
  registersFor,
  spokenLanguages,
  visibilities,
  waitings,
} from '#domain/activities/activity.ts'

const Written = z.object({ title: z.string(), summary: z.string(), description: z.string() })

/** What the form on an activity holds, as it is typed. */
const FormFields = z.object({
  kind: z.string(),
  texts: z.object({ ca: Written, es: Written, en: Written }),
  day: z.string(),
  time: z.string(),
  minutes: z.number(),
  repeats: z.enum(['no', 'day', 'week', 'month', 'year', 'foreign']),
  every: z.number(),
  weekdays: z.array(z.number()),
  /** Which day of the month: all follow from the first day. */
  monthly: z.enum(['day', 'last-day', 'weekday', 'last-weekday']),
  ends: z.enum(['after', 'on']),
  sessions: z.number(),
  lastDay: z.string(),
  extra: z.array(z.string()),
  skipped: z.array(z.string()),
  place: z.enum(['inside', 'outside']),
  room: z.string(),
  meetingPoint: MeetingPoint.extend({ words: z.string() }).nullable(),
  facilitators: z.array(Facilitator),
  capacity: z.number().nullable(),
  companionsMax: z.number(),
  registersFor: z.enum(registersFor),
  waiting: z.enum(waitings),
  offerHours: z.number(),
  stepFree: z.boolean(),
  hearingLoop: z.boolean(),
  interpreter: z.enum(['none', 'sign-language', 'spoken']),
  spoken: z.array(z.enum(spokenLanguages)),
  needs: z.string(),
  visibility: z.enum(visibilities),
  setUpMinutes: z.number(),
  clearUpMinutes: z.number(),
})
export type FormFields = z.infer<typeof FormFields>

export const readFormFields = (kept: unknown): FormFields => FormFields.parse(kept)

const empty = { title: '', summary: '', description: '' }

export function emptyFields(): FormFields {
  return {
    kind: '',
    texts: { ca: empty, es: empty, en: empty },
    day: '',
    time: '18:00',
    minutes: 90,
    repeats: 'no',
    every: 1,
    weekdays: [],
    monthly: 'weekday',
    ends: 'on',
    sessions: 10,
    lastDay: '',
    extra: [],
    skipped: [],
    place: 'inside',
    room: '',
    meetingPoint: null,
    facilitators: [],
    capacity: null,
    companionsMax: 0,
    registersFor: 'session',
    waiting: 'automatic',
    offerHours: 48,
    stepFree: false,
    hearingLoop: false,
    interpreter: 'none',
    spoken: ['ca'],
    needs: '',
    visibility: 'public',
    setUpMinutes: 0,
    clearUpMinutes: 0,
  }
}
