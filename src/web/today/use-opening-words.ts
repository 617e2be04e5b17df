import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayIn } from '#domain/day.ts'
import type { SessionView } from '#domain/session.ts'
import { useSession } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useWorkplace } from '#web/workplace.ts'
import { awayOn } from './away.ts'
import { dayWords, lastDay, partOfDay } from './day-words.ts'
import { plansQuery, staffQuery } from './queries.ts'

/** The first words of the day: a greeting, and the one thing that matters most today. */
export function useOpeningWords(now: Date): string {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const { staff } = useSession()
  const name = staff.name.split(' ')[0] ?? staff.name
  return `${t(`today.greeting.${partOfDay(timeZone, now)}`, { name })} ${useSentence(now)}`
}

function useSentence(now: Date): string {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const { permissions, covering } = useSession()
  const { data: plans } = useSuspenseQuery(plansQuery)
  const workplace = useWorkplace()
  const coverWords = useCoverWords(covering, now)
  const coordinates = permissions.includes('people:read')
  const { data: staff } = useQuery({ ...staffQuery, enabled: coordinates })
  if (coverWords !== null) return coverWords
  if (permissions.includes('territories:draw')) {
    const count = plans.filter(({ state }) => state === 'draft').length
    return count === 0 ? t('today.said.noDrafts') : t('today.said.drafts', { count })
  }
  if (staff !== undefined) {
    const count = awayOn(staff, dayIn(timeZone, now)).length
    return count === 0 ? t('today.said.nobodyAway') : t('today.said.away', { count })
  }
  if (workplace !== null) return t('today.said.workplace', { place: workplace.name })
  return t('today.said.wholeCity')
}

function useCoverWords(covering: SessionView['covering'], now: Date): string | null {
  const { t } = useTranslation()
  const { locale, timeZone } = useFormat()
  const [first] = covering
  if (first === undefined) return null
  const names = new Intl.ListFormat(locale).format(covering.map(({ name }) => name))
  if (covering.length > 1) return t('today.said.coveringSome', { names })
  const today = dayIn(timeZone, now)
  const last = lastDay(first.until)
  return last <= today
    ? t('today.said.coveringLastDay', { names })
    : t('today.said.covering', { names, until: dayWords(locale, last, today) })
}
