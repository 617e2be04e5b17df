import type { SeriesChangeInput } from '#domain/activities/change.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import type { Reason } from '#domain/activities/texts.ts'

/** What is to be done; why something is cancelled is asked in the dialog. */
export type ChangeAct = Exclude<SeriesChangeInput['act'], { does: 'cancel' }> | { does: 'cancel' }

/** The session at which a change begins. */
export type FromSession = Pick<Occurrence, 'id' | 'start' | 'recurrenceId' | 'series'>

/** What the dialog asks, apart from how far the change goes. */
export type Answers = {
  because: { ca: string; es: string; en: string }
  own: 'keep' | 'replace'
  leaveOut: readonly string[]
  tells: boolean
}

export const noAnswers: Answers = {
  because: { ca: '', es: '', en: '' },
  own: 'keep',
  leaveOut: [],
  tells: true,
}

/** A change is looked at before its reason is written: this stands in its place. */
const notYet = '……'

type Asked = {
  act: ChangeAct
  reaches: SeriesChangeInput['reaches']
  from: FromSession | null
  answers: Answers
}

export function changeAsked({ act, reaches, from, answers }: Asked): SeriesChangeInput {
  const { own, leaveOut, tells } = answers
  return {
    reaches,
    occurrence: from?.id ?? null,
    act: act.does === 'cancel' ? { ...act, because: reasonOf(answers.because) } : act,
    own,
    leaveOut: [...leaveOut],
    tells,
  }
}

function reasonOf({ ca, es, en }: Answers['because']): Reason {
  return {
    ca: given(ca) ? ca.trim() : notYet,
    ...(given(es) ? { es: es.trim() } : {}),
    ...(given(en) ? { en: en.trim() } : {}),
  }
}

const given = (text: string) => text.trim().length >= 2
