import { type Contacts, type IslandColours, islandColourCount } from './island-palette.ts'

/**
 * Frees a colour for an island whose neighbours wear all of them, by exchanging two colours along
 * the islands that hang together in these two (a Kempe chain), the shortest such chain there is.
 */
export function recolourByChain(
  colours: IslandColours,
  contacts: Contacts,
  island: number,
): boolean {
  let best: { chain: Set<number>; free: number; other: number } | undefined
  for (let free = 0; free < islandColourCount; free++)
    for (let other = 0; other < islandColourCount; other++) {
      const chain = other === free ? null : freeingChain(colours, contacts, island, free, other)
      if (chain !== null && (best === undefined || chain.size < best.chain.size))
        best = { chain, free, other }
    }
  if (best === undefined) return false
  for (const link of best.chain)
    colours[link] = colours[link] === best.free ? best.other : best.free
  colours[island] = best.free
  return true
}

/** The islands to exchange so that none near `island` wears `free`; null where one would again. */
function freeingChain(
  colours: IslandColours,
  contacts: Contacts,
  island: number,
  free: number,
  other: number,
): Set<number> | null {
  const near = contacts[island] ?? new Map<number, number>()
  const chain = new Set([...near.keys()].filter((one) => colours[one] === free))
  for (const link of chain)
    for (const next of contacts[link]?.keys() ?? []) {
      if (next === island || (colours[next] !== free && colours[next] !== other)) continue
      if (colours[next] === other && near.has(next)) return null
      chain.add(next)
    }
  return chain
}
