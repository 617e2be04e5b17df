import { FillRule, intersect, union } from 'clipper2-ts'
import { findingOf, type Concerned, type Finding } from './city-findings.ts'
import { sectionIndex, squareMetres, type FlatSection, type Plane } from './city-plane.ts'

/** Pairs of sections that lie over each other, the largest first, and outlines that cross themselves. */
export function findOverlaps({ sections, roundingM2 }: Plane): Finding[] {
  return [
    ...findingOf(
      'invalid-ring',
      'sections',
      sections
        .filter((section) => wrongWayM2(section) > roundingM2)
        .map(({ id }) => ({
          section: id,
          read: 'crosses-itself',
        })),
    ),
    ...findingOf('overlap', 'sections', overlapping(sections, roundingM2)),
  ]
}

function overlapping(sections: readonly FlatSection[], roundingM2: number): Concerned[] {
  const found: { section: string; other: string; m2: number }[] = []
  for (const [one, other] of nearPairs(sections)) {
    const m2 = Math.abs(squareMetres(intersect(one.rings, other.rings, FillRule.NonZero)))
    if (m2 > roundingM2) found.push({ section: one.id, other: other.id, m2: rounded(m2) })
  }
  return found.toSorted((a, b) => b.m2 - a.m2)
}

/** Pairs whose rectangles meet; a section that stands in the file twice is another finding. */
function* nearPairs(sections: readonly FlatSection[]): Iterable<[FlatSection, FlatSection]> {
  if (sections.length === 0) return
  const index = sectionIndex(sections)
  for (const [s, one] of sections.entries())
    for (const near of index.search(...one.bounds)) {
      const other = sections[near]
      if (near > s && other !== undefined && other.id !== one.id) yield [one, other]
    }
}

/** An outline that crosses itself encloses a part of its area the wrong way round. */
function wrongWayM2({ rings }: FlatSection): number {
  const drawn = Math.abs(squareMetres(rings))
  const enclosed = Math.abs(squareMetres(union(rings, FillRule.EvenOdd)))
  return Math.abs(enclosed - drawn)
}

const rounded = (m2: number) => Math.round(m2 * 10) / 10
