import { useTranslation } from 'react-i18next'
import type { Clash } from '#domain/activities/change.ts'
import type { ImportedEvent } from '#domain/activities/import.ts'
import { useWhen } from './recurrence-when.ts'
import classes from './import.module.css'

/** What is to be known of an entry before it comes in. */
export function ImportRemarks({ event }: { event: ImportedEvent }) {
  const { t } = useTranslation()
  const when = useWhen()
  const { clashes, days, problem, endless, foreign, does } = event
  const [first] = clashes
  const words = (clash: Clash) => {
    const facts = { who: clash.who.name, when: when.moment(clash.start) }
    const { title } = clash.with
    return title === null
      ? t('activities.import.clashUnnamed', facts)
      : t('activities.import.clash', { ...facts, title })
  }
  const closed = days.filter(({ kind }) => kind !== 'quiet').length
  const comes = does === 'adds' || does === 'changes'
  const remarks = [
    problem === null ? null : t(`activities.import.problem.${problem}`),
    first === undefined
      ? null
      : t('activities.import.clashes', { count: clashes.length, first: words(first) }),
    closed === 0 ? null : t('activities.import.days', { count: closed }),
    endless && comes ? t('activities.import.endless') : null,
    foreign && comes ? t('activities.import.foreign') : null,
  ].filter((one) => one !== null)
  return remarks.length === 0 ? null : (
    <ul className={classes.remarks}>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}
