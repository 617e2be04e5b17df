import { IconClock, IconClockOff, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Space } from '#domain/space.ts'
import { useTimeSpans } from '#web/ui/time-spans.ts'
import classes from './addresses.module.css'

/** All that somebody at a counter says of a space: where, when, and by which telephone. */
export function SpaceBrief({ space }: { space: Space }) {
  const { t } = useTranslation()
  const timesOf = useTimeSpans()
  const { id, name, address, phone, today } = space
  const opens = today.length > 0
  return (
    <>
      <p className={classes.big}>
        <Link to={`/spaces/${id}`}>{name}</Link>
      </p>
      <p className={classes.line}>{address}</p>
      <p className={classes.line} data-opens={opens}>
        {opens ? <IconClock size={17} aria-hidden /> : <IconClockOff size={17} aria-hidden />}
        {opens ? t('addresses.today', { times: timesOf(today) }) : t('addresses.todayNot')}
      </p>
      <p className={classes.line}>
        <IconPhone size={17} aria-hidden />
        {phone === null ? (
          t('addresses.noPhone')
        ) : (
          <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
        )}
      </p>
    </>
  )
}
