import { demoBorrowers, type DemoBorrower } from './borrowers.ts'
import type { DemoCalendar } from './calendar.ts'
import { demoCalls, type DemoCall } from './calls.ts'
import { demoChances } from './chances.ts'
import type { DemoSpace, DemoEvent, Life, World } from './life.ts'
import { demoLives } from './lives.ts'
import { demoLoans, type DemoLoan } from './loans.ts'
import { fillOwnShelf, nameReservations, reserveAhead } from './reservations.ts'
import { askForMore } from './transfers.ts'
import { demoWaiting, type DemoWaiting } from './waiting.ts'

export type DemoBank = {
  lives: readonly Life[]
  loans: readonly DemoLoan[]
  borrowers: readonly DemoBorrower[]
  waiting: readonly DemoWaiting[]
  calls: readonly DemoCall[]
  /** The history of all items, in the order in which it happened. */
  events: readonly DemoEvent[]
}

const seed = 1931

/** A year of the demo's bank until now: invented, and the same for the same day and spaces. */
export function demoBank(calendar: DemoCalendar, spaces: readonly DemoSpace[]): DemoBank {
  const world: World = { calendar, chances: demoChances(seed), spaces }
  const lives = demoLives(world)
  fillOwnShelf(lives, world)
  reserveAhead(lives, world)
  askForMore(lives, world)
  const people = demoBorrowers(world)
  const loans = demoLoans(lives, people, world)
  nameReservations(lives, people)
  const waiting = demoWaiting(lives, people, world)
  const calls = demoCalls(lives, world)
  keepUntilReturn(loans, people.all, world)
  const events = lives.flatMap((life) => life.events).toSorted((a, b) => a.at - b.at)
  return { lives, loans, borrowers: people.all, waiting, calls, events }
}

/** Some ask to be forgotten as soon as they have brought everything back. */
function keepUntilReturn(
  loans: readonly DemoLoan[],
  borrowers: readonly DemoBorrower[],
  { chances }: World,
): void {
  const returned = new Set(
    loans.flatMap(({ borrower, closed }) => (closed === null ? [] : [borrower])),
  )
  for (const borrower of borrowers)
    if (!returned.has(borrower) && chances.happens(0.12)) borrower.keep = 'until-return'
}
