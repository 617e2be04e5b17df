import { z } from 'zod'
import { daysAfter, type Day as CalendarDay } from '#domain/day.ts'
import { Day, Id } from '#domain/identifier.ts'

/** Before something is due, and after it was. */
export const ReminderKind = z.enum(['due-soon', 'overdue'])
export type ReminderKind = z.infer<typeof ReminderKind>

/** All that waits in the outbox: who is written to, and what, is found when it is sent. */
export const Reminder = z.strictObject({ claim: Id, kind: ReminderKind, due: Day })
export type Reminder = z.infer<typeof Reminder>

/** Two days before and one day after; a day or two late where the desk was not running. */
export function reminderDays(
  today: CalendarDay,
): Record<ReminderKind, { from: CalendarDay; until: CalendarDay }> {
  return {
    'due-soon': { from: daysAfter(today, 1), until: daysAfter(today, 2) },
    overdue: { from: daysAfter(today, -3), until: daysAfter(today, -1) },
  }
}

/** Whether what it says is still so on the day on which it goes out. */
export function isTimely({ kind, due }: Reminder, today: CalendarDay): boolean {
  return kind === 'due-soon' ? today < due : due < today
}

export const firstHour = 9
const lastHour = 20

/** Nobody is written to in the evening or at night. */
export function isHourToWrite(timeZone: string, now: Date): boolean {
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' })
  const hour = Number(format.format(now))
  return hour >= firstHour && hour < lastHour
}
