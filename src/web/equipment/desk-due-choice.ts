import { daysAfter, type Day } from '#domain/day.ts'
import type { ItemCard } from '#domain/equipment/card.ts'
import { monthsAfter } from '#domain/equipment/inspection.ts'
import { returnDay } from '#domain/equipment/policy.ts'
import type { Opens } from '#domain/opening-hours-rules.ts'

/** How long it is lent: by the policy, a while, as long as may be, or until a day that somebody chose. */
export type DueChoice =
  | { kind: 'policy' }
  | { kind: 'week' }
  | { kind: 'month' }
  | { kind: 'longest' }
  | { kind: 'day'; day: Day }

/** The due day of one item by that choice: on a day on which the space opens, and never beyond what may be. */
export function dueOf(card: ItemCard, choice: DueChoice, at: { space: Opens; today: Day }): Day {
  const wanted = wantedDay(card, choice, at.today)
  if (choice.kind === 'day') return wanted
  const open = choice.kind === 'policy' ? wanted : returnDay(at.space, wanted)
  return open > card.latestDue ? card.latestDue : open
}

function wantedDay(card: ItemCard, choice: DueChoice, today: Day): Day {
  switch (choice.kind) {
    case 'policy':
      return card.hold?.due ?? card.proposedDue
    case 'week':
      return daysAfter(today, 7)
    case 'month':
      return monthsAfter(today, 1)
    case 'longest':
      return card.latestDue
    case 'day':
    default:
      return choice.day
  }
}
