import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { daysAfter } from '#domain/day.ts'
import { useSession } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useWorkplace, workAt } from '#web/workplace.ts'
import classes from './navigation.module.css'

/** As what, and where, I work now. */
export function WorkCard() {
  const { t } = useTranslation()
  const format = useFormat()
  const { grants, spaces, covering } = useSession()
  const workplace = useWorkplace()
  const roleNames = [...new Set(grants.map(({ role }) => role))].map((role) =>
    t(`roles.${role}.name`),
  )
  return (
    <div className={classes.work}>
      <span className={classes.workLabel}>{t('shell.workAs')}</span>
      <strong>{roleNames.join(' · ')}</strong>
      {workplace === null ? (
        <span className={classes.workPlace}>{t('shell.wholeCity')}</span>
      ) : spaces.length === 1 ? (
        <span className={classes.workPlace}>{workplace.name}</span>
      ) : (
        <NativeSelect
          mt={6}
          size="sm"
          classNames={{ input: classes.workSelect }}
          aria-label={t('shell.workplace')}
          value={workplace.id}
          data={spaces.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => workAt(event.currentTarget.value)}
        />
      )}
      {covering.map(({ name, until }) => (
        <span key={`${name} ${until}`} className={classes.workPlace}>
          {t('shell.covering', { name, until: format.shortDay(daysAfter(until, -1)) })}
        </span>
      ))}
    </div>
  )
}
