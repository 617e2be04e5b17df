import { IconClock, IconClockOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayIn } from '#domain/day.ts'
import { isOpenAt, openingOn, type Opening } from '#domain/opening-hours-rules.ts'
import type { SpacePage } from '#domain/space.ts'
import { useLanguage } from '#web/language.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { useTimeSpans } from '#web/ui/time-spans.ts'
import classes from './parts.module.css'

/** Whether it is open at this moment, why not where a closure or a holiday says why, and when it opens next. */
export function OpenNow({ space }: { space: SpacePage }) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const format = useFormat()
  const timesOf = useTimeSpans()
  const now = useNow()
  const today = dayIn(format.timeZone, now)
  const { intervals, because } = openingOn(space, today)
  const isOpen = isOpenAt(space, now, format.timeZone)
  const { opensNext } = space
  const words =
    intervals.length > 0
      ? t(isOpen ? 'spaces.hours.openNow' : 'spaces.hours.opensToday', {
          times: timesOf(intervals),
        })
      : t('spaces.hours.notToday')
  const reason = reasonOf(because, spoken)
  return (
    <p className={classes.now} data-open={isOpen}>
      {isOpen ? <IconClock size={19} aria-hidden /> : <IconClockOff size={19} aria-hidden />}
      <span>
        {words}
        {reason !== null && ` · ${reason}`}
        {intervals.length === 0 && opensNext !== null && (
          <span className={classes.next}>
            {t('spaces.hours.next', {
              day: format.day(opensNext.day),
              times: timesOf(opensNext.intervals),
            })}
          </span>
        )}
      </span>
    </p>
  )
}

function reasonOf(because: Opening['because'], spoken: 'ca' | 'es' | 'en'): string | null {
  if (because === null || because === 'closed-for-good') return null
  if ('closure' in because) return because.closure
  return 'holiday' in because ? because.holiday[spoken] : null
}
