import type { SectionGraph } from '#domain/section-graph.ts'
import { distance, type Point } from './plane.ts'

type Wanted = {
  among: readonly number[]
  middle: Point
  at: (section: number) => Point
  people: number
}

/**
 * Sections about a middle, each bordering on those that are in already, until they have about as
 * many people as wanted; all of them where hardly more live in them.
 */
export function compactIsland(
  graph: SectionGraph,
  { among, middle, at, people }: Wanted,
): number[] {
  const peopleIn = (sections: Iterable<number>) =>
    [...sections].reduce((sum, section) => sum + (graph.people[section] ?? 0), 0)
  if (peopleIn(among) < 1.2 * people) return [...among]
  const far = (section: number) => distance(at(section), middle)
  const chosen = new Set(among.toSorted((a, b) => far(a) - far(b)).slice(0, 1))
  const enclosed = (section: number) => {
    let metres = 0
    for (let row = graph.offsets[section] ?? 0; row < (graph.offsets[section + 1] ?? 0); row++)
      if (chosen.has(graph.targets[row] ?? -1)) metres += graph.sharedM[row] ?? 0
    return metres / (graph.perimeterM[section] ?? 1)
  }
  while (peopleIn(chosen) < people) {
    const [next] = among
      .filter((section) => !chosen.has(section))
      .map((section) => ({ section, share: enclosed(section) }))
      .filter(({ share }) => share > 0)
      .map(({ section, share }) => ({ section, cost: far(section) * (1 - share) }))
      .toSorted((a, b) => a.cost - b.cost)
    if (next === undefined) break
    chosen.add(next.section)
  }
  return [...chosen]
}
