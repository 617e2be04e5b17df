import type { Day } from '#domain/day.ts'
import type { ItemCard } from '#domain/equipment/card.ts'
import type { Opens } from '#domain/opening-hours-rules.ts'
import { dueOf, type DueChoice } from './desk-due-choice.ts'

/** The due day of an item by a choice, at the space where it is lent today. */
export type DueAt = (card: ItemCard, choice: DueChoice) => Day

export function dueAt(space: Opens, today: Day): DueAt {
  return (card, choice) => dueOf(card, choice, { space, today })
}
