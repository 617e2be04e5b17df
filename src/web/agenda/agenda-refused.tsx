import { useTranslation } from 'react-i18next'
import { Refusal } from '#domain/refusal.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFormat } from '#web/ui/format.tsx'
import classes from './agenda.module.css'

const kinds = ['session', 'appointment', 'absence'] as const

/** Why it was not saved, and what is in the way of it, each by its day and time. */
export function AgendaRefused({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (error === null || Object.keys(fieldWords(t, error)).length > 0) return null
  const all = error instanceof Refusal ? error.facts['all'] : undefined
  return (
    <div>
      <FailureBox
        failure={failureWords(t, error)}
        requestWords={(request) => t('failures.request', { request })}
      />
      {Array.isArray(all) && (
        <ul className={classes.inTheWay} aria-label={t('agenda.inTheWay')}>
          {all.map((line: string) => {
            const [kind = '', at = '', ...title] = line.split(' ')
            const known = kinds.find((one) => one === kind) ?? 'session'
            return (
              <li key={line}>
                {t(`agenda.kinds.${known}`)} · {format.weekday(at.slice(0, 10))} {at.slice(11)}{' '}
                {title.join(' ')}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
