import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '#domain/activities/holiday.ts'
import { daysAfter } from '#domain/day.ts'
import { districtsQuery, spacesQuery } from '#web/city-places.ts'
import { useLanguage } from '#web/language.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './programme.module.css'

/** Which days, how it is called, where it holds, and whether somebody has looked it up. */
export function HolidayWords({ holiday, edits }: { holiday: Holiday; edits: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { spoken } = useLanguage()
  const { data: districts = [] } = useQuery(districtsQuery)
  const { data: spaces = [] } = useQuery(spacesQuery)
  const { from, until, names, scope, district, space, closes, source } = holiday
  const last = daysAfter(until, -1)
  const where =
    scope === 'district'
      ? districts.find(({ code }) => code === district)?.name
      : scope === 'space'
        ? spaces.find(({ id }) => id === space)?.name
        : undefined
  const besides = [
    ...(where === undefined ? [] : [where]),
    ...(closes ? [] : [t('agenda.holiday.open')]),
    ...(source !== '' && !edits ? [source] : []),
  ]
  return (
    <span className={classes.words}>
      <strong>{from === last ? format.weekday(from) : format.shortDays(from, last)}</strong>
      {` · ${names[spoken]}`}
      {besides.length > 0 && <span className={classes.quiet}> {besides.join(' · ')}</span>}
      {source === '' && (
        <span className={classes.attention}>
          <IconAlertTriangle size={16} aria-hidden /> {t('agenda.lists.unconfirmed')}
        </span>
      )}
    </span>
  )
}
