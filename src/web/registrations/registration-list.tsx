import { useTranslation } from 'react-i18next'
import type { Registration, RegistrationList as List } from '#domain/activities/registration.ts'
import { useFormat } from '#web/ui/format.tsx'
import { RegistrationRow, type RowContext } from './registration-row.tsx'
import classes from './registrations.module.css'

const groups = ['confirmed', 'offered', 'waiting'] as const

/** Who comes, who may yet come and in which order, and who came off the list. */
export function RegistrationList({ list, ...context }: { list: List } & RowContext) {
  const { t } = useTranslation()
  const format = useFormat()
  const ended = list.items.filter(({ state }) => groups.every((group) => group !== state))
  const some = (state: string) => list.items.filter((one) => one.state === state)
  const rows = (items: readonly Registration[]) =>
    items.map((registration) => (
      <RegistrationRow key={registration.id} registration={registration} {...context} />
    ))
  return (
    <div className={classes.groups}>
      {groups.map((group) => {
        const items = some(group)
        if (items.length === 0 && group !== 'confirmed') return null
        return (
          <section key={group} aria-labelledby={`registrations-${group}`}>
            <h2 id={`registrations-${group}`} className={classes.group}>
              {t(`registrations.list.${group}`)} <span>{format.number(items.length)}</span>
            </h2>
            {items.length === 0 ? (
              <p className={classes.empty}>
                {t('registrations.list.empty')}{' '}
                {list.open && <span>{t('registrations.list.emptyHelp')}</span>}
              </p>
            ) : (
              <ol className={classes.rows}>{rows(items)}</ol>
            )}
          </section>
        )
      })}
      {ended.length > 0 && (
        <details className={classes.ended}>
          <summary>
            {t('registrations.list.ended')} <span>{format.number(ended.length)}</span>
          </summary>
          <ol className={classes.rows}>{rows(ended)}</ol>
        </details>
      )}
    </div>
  )
}
