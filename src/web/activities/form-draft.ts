import type { Activity, DraftInput } from '#domain/activities/activity.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { emptyFields, type FormFields } from './form-fields.ts'
import { fieldsOfRecurrence, recurrenceOf } from './form-recurrence.ts'

/** While nothing is written yet, a title stands in so that the sessions can be looked at. */
const untitled = '··'

type Written = FormFields['texts']['ca']

/** What the api takes. Words that are missing in a language stay missing. */
export function draftOf(fields: FormFields): DraftInput {
  const { texts, place, facilitators, stepFree, hearingLoop, interpreter } = fields
  const inside = place === 'inside'
  return {
    kind: fields.kind,
    texts: {
      ca: hasTitle(texts.ca) ? written(texts.ca) : { ...written(texts.ca), title: untitled },
      ...(hasTitle(texts.es) ? { es: written(texts.es) } : {}),
      ...(hasTitle(texts.en) ? { en: written(texts.en) } : {}),
    },
    start: `${fields.day}T${fields.time}`,
    minutes: fields.minutes,
    recurrence: recurrenceOf(fields),
    extraStarts: fields.extra.toSorted(),
    skippedStarts: fields.skipped.toSorted(),
    room: inside && fields.room !== '' ? fields.room : null,
    meetingPoint: inside ? null : fields.meetingPoint,
    facilitators: facilitators.map(({ id }) => id),
    capacity: fields.capacity,
    companionsMax: fields.companionsMax,
    registersFor: fields.registersFor,
    waiting: fields.waiting,
    offerHours: fields.offerHours,
    offers: { stepFree, hearingLoop, interpreter },
    spoken: fields.spoken,
    needs: fields.needs.trim(),
    visibility: fields.visibility,
    setUpMinutes: fields.setUpMinutes,
    clearUpMinutes: fields.clearUpMinutes,
  }
}

const hasTitle = ({ title }: Written) => title.trim().length >= 2

const written = ({ title, summary, description }: Written): Written => ({
  title: title.trim(),
  summary: summary.trim(),
  description: description.trim(),
})

const wordsOf = (text: Written | undefined): Written =>
  text ?? { title: '', summary: '', description: '' }

/** The form for an activity that there is; from a session, with what it has of its own. */
export function fieldsOf(activity: Activity, session: Occurrence | null): FormFields {
  const { texts, offers, capacity, recurrence, foreignRule } = activity
  const one = session ?? activity
  return {
    ...emptyFields(),
    ...fieldsOfRecurrence(recurrence, foreignRule),
    kind: activity.kind.id,
    texts: { ca: texts.ca, es: wordsOf(texts.es), en: wordsOf(texts.en) },
    day: one.start.slice(0, 10),
    time: one.start.slice(11, 16),
    minutes: session === null ? activity.minutes : minutesOf(session),
    extra: activity.extraStarts,
    skipped: activity.skippedStarts,
    place: one.meetingPoint === null ? 'inside' : 'outside',
    room: one.room?.id ?? '',
    meetingPoint: one.meetingPoint,
    facilitators: one.facilitators.map((person) => ({ organisation: '', ...person })),
    capacity: session === null ? capacity : session.capacity,
    companionsMax: activity.companionsMax,
    registersFor: activity.registersFor,
    waiting: activity.waiting,
    offerHours: activity.offerHours,
    ...offers,
    spoken: activity.spoken.flatMap(spokenOf),
    needs: activity.needs,
    visibility: activity.visibility,
    setUpMinutes: activity.setUpMinutes,
    clearUpMinutes: activity.clearUpMinutes,
  }
}

const minutesOf = ({ start, end }: Pick<Occurrence, 'start' | 'end'>) =>
  (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000

const languages: FormFields['spoken'] = [
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
]
const spokenOf = (code: string) => languages.filter((one) => one === code)

/** Only what is other than it was. */
export function changeOf(before: FormFields, after: FormFields): Partial<DraftInput> {
  const [was, is] = [draftOf(before), draftOf(after)]
  const differs = (name: keyof DraftInput) => JSON.stringify(was[name]) !== JSON.stringify(is[name])
  const changed = only(is, names.filter(differs))
  if (after.repeats === 'foreign') delete changed.recurrence
  return changed
}

/** What and how, and neither when nor who: what is kept as a template. */
export function templateOf(activity: Activity): Partial<DraftInput> {
  const draft = draftOf(fieldsOf(activity, null))
  return only(draft, [...whatAndHow, 'minutes'])
}

function only<Shape extends object>(from: Shape, wanted: readonly (keyof Shape)[]): Partial<Shape> {
  const some: Partial<Shape> = {}
  for (const name of wanted) some[name] = from[name]
  return some
}

const whatAndHow = [
  'kind',
  'texts',
  'meetingPoint',
  'capacity',
  'companionsMax',
  'offers',
  'needs',
  'spoken',
  'visibility',
  'registersFor',
  'waiting',
  'offerHours',
  'setUpMinutes',
  'clearUpMinutes',
] as const satisfies (keyof DraftInput)[]

const names = [
  ...whatAndHow,
  'room',
  'facilitators',
  'start',
  'minutes',
  'recurrence',
  'extraStarts',
  'skippedStarts',
] as const satisfies (keyof DraftInput)[]
