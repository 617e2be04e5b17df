import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconAlertTriangle, IconCalendar, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DueLoan } from '#domain/equipment/due.ts'
import { useFormat } from '#web/ui/format.tsx'
import { DueCall } from './due-call.tsx'
import { DueItemRow } from './due-item.tsx'
import { dueCalls } from './due-queries.ts'
import { useCallWords } from './due-words.ts'
import classes from './due.module.css'

/** What somebody has on one loan: since when it is late, what came of the last call, and what can be done. */
export function DueLoanRow({ space, loan }: { space: string; loan: DueLoan }) {
  const { t } = useTranslation()
  const format = useFormat()
  const callWords = useCallWords()
  const claim = loan.items[0]?.claim ?? ''
  const opening = useMutation({
    mutationFn: () => dueCalls.open({ space, claim }),
    // Of whoever was called nothing stays behind in this browser.
    gcTime: 0,
  })
  const who = loan.holder?.initials ?? t('due.somebody')
  const late = loan.overdueDays > 0
  const Icon = late ? IconAlertTriangle : IconCalendar
  return (
    <li className={classes.loan} aria-label={t('due.loanOf', { who, ref: loan.ref })}>
      <div className={classes.when}>
        <p className={late ? classes.late : classes.onTime}>
          <Icon size={18} aria-hidden />
          {late ? t('due.lateBy', { count: loan.overdueDays }) : format.weekday(loan.due)}
        </p>
        <p className={classes.quiet}>
          {late ? t('due.dueOn', { day: format.shortDay(loan.due) }) : loan.ref}
        </p>
      </div>
      <div className={classes.what}>
        <p className={classes.who}>
          {who}
          {late && <span className={classes.ref}>{loan.ref}</span>}
        </p>
        <ul className={classes.items}>
          {loan.items.map((item) => (
            <DueItemRow
              key={item.claim}
              space={space}
              item={item}
              calling={opening.data !== undefined}
            />
          ))}
        </ul>
      </div>
      <div className={classes.call}>
        <Button
          leftSection={<IconPhone size={18} aria-hidden />}
          variant={loan.toCall ? 'filled' : 'default'}
          loading={opening.isPending}
          aria-expanded={opening.data !== undefined}
          aria-label={t('due.callWho', { who, ref: loan.ref })}
          onClick={() => (opening.data === undefined ? opening.mutate() : opening.reset())}
        >
          {t('due.call')}
        </Button>
        {loan.lastCall !== null && <p className={classes.quiet}>{callWords(loan.lastCall)}</p>}
      </div>
      {opening.data !== undefined && (
        <DueCall space={space} claim={claim} person={opening.data} onDone={opening.reset} />
      )}
    </li>
  )
}
