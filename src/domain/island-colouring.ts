import { type Contacts, type IslandColours, isProper, quietestColour } from './island-palette.ts'

/**
 * Colours dealt from nothing, the same every time. First the most constrained island at each step
 * (DSATUR: Brélaz 1979). Should that run out of colours, smallest-last order (Matula and Beck
 * 1983): on a planar map, which islands in one piece always form, it needs six at most.
 */
export function dealtColours(contacts: Contacts): IslandColours {
  const bySaturation = dealtBySaturation(contacts)
  if (isProper(bySaturation, contacts)) return bySaturation
  const smallestLast = dealt(contacts, smallestLastOrder(contacts))
  return isProper(smallestLast, contacts) ? smallestLast : bySaturation
}

function dealtBySaturation(contacts: Contacts): IslandColours {
  const colours: IslandColours = contacts.map(() => -1)
  const seen = contacts.map(() => new Set<number>())
  const waiting = new Set(contacts.keys())
  const urgency = (island: number) =>
    (seen[island]?.size ?? 0) * contacts.length + (contacts[island]?.size ?? 0)
  while (waiting.size > 0) {
    const island = firstWithMost(waiting, urgency)
    waiting.delete(island)
    const { colour } = quietestColour(colours, contacts[island])
    colours[island] = colour
    for (const other of contacts[island]?.keys() ?? []) seen[other]?.add(colour)
  }
  return colours
}

function smallestLastOrder(contacts: Contacts): number[] {
  const waiting = new Set(contacts.keys())
  const degrees = contacts.map((near) => near.size)
  const order: number[] = []
  while (waiting.size > 0) {
    const island = firstWithMost(waiting, (one) => -(degrees[one] ?? 0))
    waiting.delete(island)
    order.push(island)
    for (const other of contacts[island]?.keys() ?? []) degrees[other] = (degrees[other] ?? 0) - 1
  }
  return order.toReversed()
}

function dealt(contacts: Contacts, order: readonly number[]): IslandColours {
  const colours: IslandColours = contacts.map(() => -1)
  for (const island of order) colours[island] = quietestColour(colours, contacts[island]).colour
  return colours
}

function firstWithMost(islands: Iterable<number>, measure: (island: number) => number): number {
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (const island of islands) {
    const value = measure(island)
    if (value <= most) continue
    best = island
    most = value
  }
  return best
}
