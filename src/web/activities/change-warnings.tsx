import { Button } from '@mantine/core'
import { IconAlertTriangle, IconBeach, IconCalendarOff, IconClockOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Clash, DayWarning } from '#domain/activities/change.ts'
import { useLanguage } from '#web/language.ts'
import { ClashWords } from './clash-words.tsx'
import { useWhen } from './recurrence-when.ts'
import classes from './change.module.css'

type ChangeWarningsProps = {
  clashes: readonly Clash[]
  days: readonly DayWarning[]
  missing: readonly string[]
  leaveOut: readonly string[]
  /** Null where no session can be left out. */
  onLeaveOut: ((starts: string[]) => void) | null
}

const dayIcons = {
  holiday: IconBeach,
  quiet: IconBeach,
  closed: IconCalendarOff,
  'not-open': IconCalendarOff,
}
const shown = 40

/** What a person has to decide on before saving: who or what is taken, and days unlike others. */
export function ChangeWarnings(props: ChangeWarningsProps) {
  const { clashes, days, missing, leaveOut, onLeaveOut } = props
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const when = useWhen()
  const without = (start: string) =>
    onLeaveOut === null ? null : (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('activities.change.leaveOutOf', { at: when.moment(start) })}
        onClick={() => onLeaveOut([...leaveOut, start])}
      >
        {t('activities.change.leaveOut')}
      </Button>
    )
  const hard = clashes.filter((clash) => clash.with.hard)
  const clashStarts = [...new Set(hard.map(({ start }) => start))]
  const dayStarts = [
    ...new Set(days.filter(({ kind }) => kind !== 'quiet').map(({ start }) => start)),
  ]
  const many = (starts: string[], words: 'leaveClashes' | 'leaveDays') =>
    onLeaveOut !== null &&
    starts.length > 1 && (
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => onLeaveOut([...new Set([...leaveOut, ...starts])])}
      >
        {t(`activities.change.${words}`, { count: starts.length })}
      </Button>
    )
  return (
    <>
      {clashes.length > 0 && (
        <section className={classes.warning} data-tone={hard.length > 0 ? 'hard' : 'soft'}>
          <h3 className={classes.warningTitle}>
            <IconAlertTriangle size={18} aria-hidden />
            {t('activities.change.clashes', { count: clashes.length })}
          </h3>
          <ul className={classes.list}>
            {clashes.slice(0, shown).map((clash) => (
              <li
                key={`${clash.start} ${clash.who.id} ${clash.with.id ?? ''} ${clash.with.start}`}
                className={classes.row}
              >
                <span>
                  <strong>{when.moment(clash.start)}</strong> <ClashWords clash={clash} />
                </span>
                {without(clash.start)}
              </li>
            ))}
          </ul>
          {many(clashStarts, 'leaveClashes')}
        </section>
      )}
      {days.length > 0 && (
        <section className={classes.warning} data-tone="soft">
          <h3 className={classes.warningTitle}>
            <IconBeach size={18} aria-hidden />
            {t('activities.change.days', { count: days.length })}
          </h3>
          <ul className={classes.list}>
            {days.slice(0, shown).map(({ start, kind, names }) => {
              const Icon = dayIcons[kind]
              return (
                <li key={`${start} ${kind} ${names.ca}`} className={classes.row}>
                  <span>
                    <Icon size={16} aria-hidden /> <strong>{when.day(start)}</strong>{' '}
                    {t(`activities.change.day.${kind}`, { name: names[spoken] })}
                  </span>
                  {without(start)}
                </li>
              )
            })}
          </ul>
          {many(dayStarts, 'leaveDays')}
        </section>
      )}
      {missing.length > 0 && (
        <section className={classes.warning} data-tone="soft">
          <h3 className={classes.warningTitle}>
            <IconClockOff size={18} aria-hidden />
            {t('activities.change.missing', { count: missing.length })}
          </h3>
          <p className={classes.text}>
            {t('activities.change.missingText', { days: missing.map(when.moment).join('; ') })}
          </p>
        </section>
      )}
      {onLeaveOut !== null && leaveOut.length > 0 && (
        <section className={classes.warning} data-tone="calm">
          <h3 className={classes.warningTitle}>
            <IconCalendarOff size={18} aria-hidden />
            {t('activities.change.leftOut', { count: leaveOut.length })}
          </h3>
          <ul className={classes.list}>
            {leaveOut.map((start) => (
              <li key={start} className={classes.row}>
                <span>{when.moment(start)}</span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('activities.change.keepOf', { at: when.moment(start) })}
                  onClick={() => onLeaveOut(leaveOut.filter((one) => one !== start))}
                >
                  {t('activities.change.keep')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
