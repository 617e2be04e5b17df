import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { failureWords } from '#web/failure-words.ts'
import { useFormat } from '#web/ui/format.tsx'
import { heldByQuery } from './desk-queries.ts'
import { useTypeName } from './desk-verdict.ts'
import classes from './borrower.module.css'
import more from './borrower-parts.module.css'

/** What somebody has out from here and what is kept for her, the first due first. */
export function BorrowerHas({ space, id }: { space: string; id: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const typeName = useTypeName()
  const label = useId()
  const held = useQuery(heldByQuery(space, id))
  if (held.isPending) return null
  if (held.isError) return <p className={classes.quiet}>{failureWords(t, held.error).text}</p>
  const { items } = held.data
  return (
    <div>
      <h3 id={label} className={more.under}>
        {t('borrowers.record.has')}
      </h3>
      {items.length === 0 ? (
        <p className={classes.quiet}>{t('borrowers.record.hasNothing')}</p>
      ) : (
        <ul className={more.has} aria-labelledby={label}>
          {items.map(({ claim, kind, state, tag, names, model, from, due, overdueDays }) => (
            <li key={claim}>
              <span>
                <strong>{typeName(names)}</strong> <span className={classes.quiet}>{model}</span>
                <span className={more.line}>
                  {kind === 'loan'
                    ? t('borrowers.record.kinds.loan')
                    : state === 'ready'
                      ? t('borrowers.record.kinds.ready')
                      : t('borrowers.record.kinds.planned', { day: format.day(from) })}{' '}
                  {t('borrowers.record.until', { day: format.day(due) })}
                  {overdueDays > 0 && (
                    <span className={more.late}>
                      {' · '}
                      {t('borrowers.record.late', { count: overdueDays })}
                    </span>
                  )}
                </span>
              </span>
              <Link to={`/equipment/items/${tag}`} className={more.tag}>
                {tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Link to="/equipment/desk" className={more.toDesk}>
        {t('borrowers.record.desk')}
      </Link>
    </div>
  )
}
