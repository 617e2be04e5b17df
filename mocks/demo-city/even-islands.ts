import type { SectionGraph } from '#domain/section-graph.ts'
import { sectionPieces } from '#domain/section-pieces.ts'
import { normal } from './chords.ts'
import type { Point } from './plane.ts'

const directions = [0, 22.5, 45, 67.5, 90, 112.5, 135, 157.5]

type City = { graph: SectionGraph; at: (section: number) => Point }

/** Halves a territory until there are as many islands as wanted, each time where the border is shortest. */
export function evenIslands(city: City, sections: readonly number[], count: number): number[][] {
  if (count <= 1) return [[...sections]]
  const fewer = Math.floor(count / 2)
  let best: { one: number[]; other: number[] } = { one: [...sections], other: [] }
  let least = Number.POSITIVE_INFINITY
  for (const degrees of directions)
    for (const share of [fewer / count, 1 - fewer / count]) {
      const one = joined(city, sections, sideOf(city, sections, { degrees, share }))
      const other = sections.filter((section) => !one.has(section))
      const metres = borderOf(city, one, new Set(other))
      const wrong = Math.abs(peopleIn(city, one) / peopleIn(city, sections) - share)
      const costs = metres * (1 + 8 * wrong)
      if (costs >= least || one.size < fewer || other.length < fewer) continue
      least = costs
      best = share === fewer / count ? { one: [...one], other } : { one: other, other: [...one] }
    }
  return [...evenIslands(city, best.one, fewer), ...evenIslands(city, best.other, count - fewer)]
}

const peopleIn = ({ graph }: City, sections: Iterable<number>) =>
  [...sections].reduce((sum, section) => sum + (graph.people[section] ?? 0), 0)

/** The sections on one side of a line in this direction with this share of the people. */
function sideOf(
  city: City,
  sections: readonly number[],
  { degrees, share }: { degrees: number; share: number },
): Set<number> {
  const [nx, ny] = normal({ degrees })
  const position = (section: number) => {
    const [x, y] = city.at(section)
    return nx * x + ny * y
  }
  const wanted = share * peopleIn(city, sections)
  let people = 0
  const side = new Set<number>()
  for (const section of sections.toSorted((a, b) => position(a) - position(b))) {
    const here = city.graph.people[section] ?? 0
    if (people + here / 2 > wanted) break
    people += here
    side.add(section)
  }
  return side
}

/** One side without the bits that the line cut off, and with those it cut off from the other side. */
function joined({ graph }: City, sections: readonly number[], side: Set<number>): Set<number> {
  const [main = []] = sectionPieces(graph, side, (section) => side.has(section))
  const kept = new Set(main)
  const rest = new Set(sections.filter((section) => !kept.has(section)))
  const [, ...bits] = sectionPieces(graph, rest, (section) => rest.has(section))
  for (const section of bits.flat()) kept.add(section)
  return kept
}

function borderOf({ graph }: City, one: Set<number>, other: Set<number>): number {
  let metres = 0
  for (const section of one)
    for (let row = graph.offsets[section] ?? 0; row < (graph.offsets[section + 1] ?? 0); row++)
      if (other.has(graph.targets[row] ?? -1)) metres += graph.sharedM[row] ?? 0
  return metres
}
