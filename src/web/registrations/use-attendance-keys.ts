import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { states } from './attendance-rows.ts'

/** The list by keyboard: arrows go from person to person, 1 to 4 mark the one who is reached. */
export function useAttendanceKeys(
  list: RefObject<HTMLUListElement | null>,
  mark: (person: string, nth: number) => void,
): void {
  const { t } = useTranslation()
  const rows = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])
  const reached = () => rows().findIndex((row) => row.contains(document.activeElement))
  const step = (by: 1 | -1) => {
    const to = rows()[Math.max(0, Math.min(rows().length - 1, reached() + by))]
    choices(to)
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus()
  }
  const turn = (by: 1 | -1) => {
    const buttons = choices(rows()[reached()])
    const at = buttons.findIndex((one) => one === document.activeElement)
    if (at !== -1) buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }
  const press = (nth: number) => {
    const row = rows()[Math.max(0, reached())]
    const person = row?.dataset['person']
    if (person === undefined) return
    choices(row)[nth]?.focus()
    mark(person, nth)
  }
  useShortcuts({
    title: t('attendance.title'),
    shortcuts: [
      { keys: 'arrowdown', says: t('attendance.keys.down'), run: () => step(1) },
      { keys: 'arrowup', says: t('attendance.keys.up'), run: () => step(-1) },
      { keys: 'arrowright', says: t('attendance.keys.right'), run: () => turn(1) },
      { keys: 'arrowleft', says: t('attendance.keys.left'), run: () => turn(-1) },
      ...states.map((state, nth) => ({
        keys: String(nth + 1),
        says: t(`attendance.states.${state}`),
        run: () => press(nth),
      })),
    ],
  })
}

function choices(row: HTMLElement | undefined): HTMLElement[] {
  return Array.from(row?.querySelectorAll<HTMLElement>('[aria-pressed]') ?? [])
}
