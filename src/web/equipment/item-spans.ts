import { daysAfter, type Day } from '#domain/day.ts'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { daysBetween } from './item-days.ts'

type Claim = ItemPage['timeline'][number]
export type Span = { id: string; kind: Claim['kind']; live: boolean; from: Day; until: Day }

const before = 365
const atLeastAhead = 60

const first = (...days: Day[]) => days.toSorted()[0] ?? ''
const last = (...days: Day[]) => days.toSorted().at(-1) ?? ''

const isLive = ({ state }: Claim) => state === 'planned' || state === 'ready' || state === 'active'
const happened = (claim: Claim) => isLive(claim) || claim.state === 'done'

/** The day after the last on which a claim holds, or held: what is late still does. */
function endOf(claim: Claim, today: Day): Day {
  if (claim.endedAt !== null) return daysAfter(last(claim.from, claim.endedAt.slice(0, 10)), 1)
  const due = claim.state === 'active' ? last(claim.due, today) : claim.due
  return daysAfter(due, 1)
}

/** The past year and what is planned, as stretches of a bar. */
export function spansOf(claims: readonly Claim[], today: Day) {
  const from = daysAfter(today, -before)
  const ends = claims.filter(isLive).map((claim) => endOf(claim, today))
  const until = first(
    last(daysAfter(today, atLeastAhead), ...ends.map((day) => daysAfter(day, 7))),
    daysAfter(today, before),
  )
  const spans = claims
    .filter(happened)
    .map((claim): Span => {
      const { id, kind } = claim
      const [begin, end] = [last(claim.from, from), first(endOf(claim, today), until)]
      return { id, kind, live: isLive(claim), from: begin, until: end }
    })
    .filter((span) => span.from < span.until)
  return { from, until, spans }
}

/** Of the days of the past year, or since it is there, on how many it was lent. */
export function usedShare({ timeline, createdAt }: ItemPage, today: Day): number {
  const begin = last(daysAfter(today, -before), createdAt.slice(0, 10))
  const days = Math.max(1, daysBetween(begin, today))
  const lent = timeline
    .filter((claim) => claim.kind === 'loan' && happened(claim))
    .map((claim) => daysBetween(last(claim.from, begin), first(endOf(claim, today), today)))
  return Math.min(1, lent.reduce((sum, count) => sum + Math.max(0, count), 0) / days)
}
