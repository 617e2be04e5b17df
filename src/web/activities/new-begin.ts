import { z } from 'zod'
import { weekdayOf } from '#domain/day.ts'
import { Facilitator, type Activity, type DraftChange } from '#domain/activities/activity.ts'
import { fieldsOf } from './form-draft.ts'
import { emptyFields, type FormFields } from './form-fields.ts'

/** What the address says that the form begins with: from a drag in the calendar, or a copy. */
export function beginning(parameters: URLSearchParams, copied: Activity | null): FormFields {
  const begun = copied === null ? emptyFields() : { ...fieldsOf(copied, null), ...aCopy }
  const start = parameters.get('start') ?? ''
  const minutes = Number(parameters.get('minutes'))
  const room = parameters.get('room')
  const named = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(start)
  return {
    ...begun,
    ...(named ? { day: start.slice(0, 10), weekdays: [weekdayOf(start.slice(0, 10))] } : {}),
    ...(named && start.length > 10 ? { time: start.slice(11, 16) } : {}),
    ...(minutes >= 5 && minutes <= 1440 ? { minutes } : {}),
    ...(room === null ? {} : { room, place: 'inside' as const }),
  }
}

const Visit = z.object({ state: z.object({ facilitators: z.array(Facilitator) }) })

/** Whoever was found free in the calendar; nothing where the visit does not come from there. */
export function peopleFound(from: unknown): Partial<FormFields> {
  const visit = Visit.safeParse(from)
  return visit.success ? visit.data.state : {}
}

/** A copy says what and how; on which days it is, is to be said anew. */
const aCopy: Partial<FormFields> = {
  day: '',
  repeats: 'no',
  lastDay: '',
  extra: [],
  skipped: [],
}

/** The form with what a template says; what it does not say stays as it is. */
export function withTemplate(fields: FormFields, draft: DraftChange): FormFields {
  const { texts, offers, meetingPoint, kind, ...rest } = draft
  const { minutes, capacity, companionsMax, registersFor, waiting, offerHours } = rest
  const { needs, visibility, setUpMinutes, clearUpMinutes, spoken } = rest
  const empty = { title: '', summary: '', description: '' }
  const given = {
    kind,
    minutes,
    capacity,
    companionsMax,
    registersFor,
    waiting,
    offerHours,
    needs,
    visibility,
    setUpMinutes,
    clearUpMinutes,
    spoken,
    ...offers,
    ...(texts === undefined
      ? {}
      : { texts: { ca: texts.ca, es: texts.es ?? empty, en: texts.en ?? empty } }),
    ...(meetingPoint === undefined || meetingPoint === null
      ? {}
      : { meetingPoint, place: 'outside' as const }),
  }
  return { ...fields, ...defined(given) }
}

function defined<Shape extends object>(given: Shape) {
  const some: { [Name in keyof Shape]?: Exclude<Shape[Name], undefined> } = {}
  for (const name of Object.keys(given).filter(
    (one): one is Extract<keyof Shape, string> => one in given,
  )) {
    const value = given[name]
    if (isSaid(value)) some[name] = value
  }
  return some
}

const isSaid = <Value>(value: Value): value is Exclude<Value, undefined> => value !== undefined
