import { IconAlertTriangle, IconBeach, IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '#domain/activities/change.ts'
import { useWhen } from './recurrence-when.ts'
import classes from './form-months.module.css'

type FormMonthsProps = {
  preview: Preview
  skipped: readonly string[]
  onSkip: (starts: string[]) => void
}

/** Every session by month. One is left out, and put back, where it stands. */
export function FormMonths({ preview, skipped, onSkip }: FormMonthsProps) {
  const { t } = useTranslation()
  const when = useWhen()
  const clashing = new Set(preview.clashes.map(({ start }) => start))
  const unusual = new Set(preview.days.map(({ start }) => start))
  const starts = [...new Set([...preview.added, ...skipped])].toSorted()
  const months = [...new Set(starts.map((at) => at.slice(0, 7)))]
  const state = (at: string) =>
    skipped.includes(at)
      ? 'out'
      : clashing.has(at)
        ? 'clash'
        : unusual.has(at)
          ? 'unusual'
          : 'plain'
  const icons = { out: IconCalendarOff, clash: IconAlertTriangle, unusual: IconBeach, plain: null }
  return (
    <div className={classes.months}>
      <p className={classes.quiet}>{t('activities.form.pressToSkip')}</p>
      {months.map((month) => (
        <section key={month} className={classes.month}>
          <h3 className={classes.monthName}>{when.month(`${month}-01T12:00`)}</h3>
          <ul className={classes.chips}>
            {starts
              .filter((at) => at.startsWith(month))
              .map((at) => {
                const is = state(at)
                const Icon = icons[is]
                return (
                  <li key={at}>
                    <button
                      type="button"
                      className={classes.chip}
                      data-state={is}
                      aria-pressed={is !== 'out'}
                      aria-label={t(`activities.form.session.${is}`, { at: when.moment(at) })}
                      onClick={() =>
                        onSkip(
                          is === 'out'
                            ? skipped.filter((one) => one !== at)
                            : [...skipped, at].toSorted(),
                        )
                      }
                    >
                      {Icon !== null && <Icon size={14} aria-hidden />}
                      {when.dayNumber(at)}
                    </button>
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
    </div>
  )
}
