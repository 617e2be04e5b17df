import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { dayIn } from '#domain/day.ts'
import { useSession } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { useNow } from '#web/ui/now.ts'
import { useWorkplace } from '#web/workplace.ts'
import { viewIn } from './calendar-view.ts'

/** Below this a grid of hours has no room: the list says the same. */
export const narrowWidth = '(max-width: 40em)'

/** What the calendar's address shows, what it will show in a moment, and the way to change it. */
export function useCalendarView() {
  const { arrived, parameters, show } = useAddress()
  const workplace = useWorkplace()?.id ?? null
  const { timeZone } = useSession()
  const narrow = useMediaQuery(narrowWidth, matchMedia(narrowWidth).matches)
  const today = dayIn(timeZone, useNow())
  const view = useMemo(
    () => viewIn(arrived, { workplace, today, narrow }),
    [arrived, workplace, today, narrow],
  )
  const wanted = useMemo(
    () => viewIn(parameters, { workplace, today, narrow }),
    [parameters, workplace, today, narrow],
  )
  return { view, wanted, parameters, show, today, narrow, timeZone, workplace }
}
