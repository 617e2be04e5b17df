import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { useCalendarView } from './calendar-address.ts'
import { stepped, type CalendarLook } from './calendar-view.ts'

const looks = [
  ['d', 'day'],
  ['w', 'week'],
  ['m', 'month'],
  ['a', 'agenda'],
  ['r', 'rooms-day'],
  ['shift+r', 'rooms-week'],
] as const satisfies (readonly [string, CalendarLook])[]

/** The calendar by keyboard; a session that has the keyboard moves with `m`. */
export function CalendarKeys({ onNew }: { onNew: (() => void) | null }) {
  const { t } = useTranslation()
  const { wanted, show, today } = useCalendarView()
  const before = useRef<CalendarLook>('week')
  const go = (by: 1 | -1) => show({ on: stepped(wanted, by) })
  const toggleList = () => {
    if (wanted.look === 'list') return show({ view: before.current })
    before.current = wanted.look
    return show({ view: 'list' })
  }
  useShortcuts({
    title: t('activities.title'),
    shortcuts: [
      { keys: 'arrowleft', says: t('activities.calendar.previous'), run: () => go(-1) },
      { keys: 'arrowright', says: t('activities.calendar.next'), run: () => go(1) },
      { keys: 't', says: t('activities.calendar.today'), run: () => show({ on: today }) },
      ...looks.map(([keys, look]) => ({
        keys,
        says: t(`activities.calendar.looks.${look}`),
        run: () => show({ view: look }, { step: true }),
      })),
      { keys: 'l', says: t('activities.calendar.keys.list'), run: () => toggleList() },
      ...(onNew === null ? [] : [{ keys: 'n', says: t('activities.calendar.new'), run: onNew }]),
    ],
  })
  return null
}
