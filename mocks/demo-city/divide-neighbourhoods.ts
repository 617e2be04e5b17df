import { cutBest, type Halves } from './best-cut.ts'
import { normal, type Line } from './chords.ts'
import { distance, isInside, planePoint, signedArea, type Point } from './plane.ts'
import { ringOf, type Subdivision } from './subdivision.ts'
import type { NeighbourhoodFacts } from '../barcelona-facts.ts'

type Site = NeighbourhoodFacts & { at: Point }

/** Directions of the great streets: of Cerdà's grid, the Diagonal, the Paral·lel and the Meridiana, and between. */
const directions = [0, 16, 30, 45, 60, 75, 90, 106, 120, 135, 150, 165]
const offsetsTried = 48

/** Cuts the city into its neighbourhoods; answers the face of each, by code. */
export function divideIntoNeighbourhoods(
  all: Subdivision,
  neighbourhoods: readonly NeighbourhoodFacts[],
): Map<string, number> {
  const faces = new Map<string, number>()
  const divide = (face: number, sites: readonly Site[]) => {
    const [only] = sites
    if (only === undefined) throw new Error(`nobody lives in face ${face}`)
    if (sites.length === 1) {
      faces.set(only.code, face)
      return
    }
    const lines = linesThrough(ringOf(all, face))
    const other = cutBest(all, face, {
      lines,
      cost: (sides, line) => costOf(sides, { sites, line }),
    })
    const rest = ringOf(all, face)
    divide(
      face,
      sites.filter(({ at }) => isInside(at, rest)),
    )
    divide(
      other,
      sites.filter(({ at }) => !isInside(at, rest)),
    )
  }
  divide(
    0,
    neighbourhoods.map((one) => ({ ...one, at: planePoint(one.lon, one.lat) })),
  )
  return faces
}

function linesThrough(ring: readonly Point[]): Line[] {
  return directions.flatMap((degrees) => {
    const [nx, ny] = normal({ degrees })
    const positions = ring.map(([x, y]) => nx * x + ny * y)
    const least = Math.min(...positions)
    const step = (Math.max(...positions) - least) / offsetsTried
    return Array.from({ length: offsetsTried - 1 }, (_, i) => ({
      degrees,
      offset: least + (i + 1) * step,
    }))
  })
}

type Among = { sites: readonly Site[]; line: Line }

/** Low where areas come out as they are, districts stay whole, and what is cut is neither thin nor close to a middle. */
function costOf({ left, right, lengthM }: Halves, { sites, line }: Among): number {
  const onLeft = new Set(sites.filter(({ at }) => isInside(at, left)))
  if (onLeft.size === 0 || onLeft.size === sites.length) return Number.POSITIVE_INFINITY
  const [leftM2, rightM2] = [signedArea(left), signedArea(right)]
  const wanted = km2(onLeft) / km2(sites)
  const wrong = Math.abs(leftM2 / (leftM2 + rightM2) - wanted) / Math.min(wanted, 1 - wanted)
  const leftDistricts = new Set([...onLeft].map(({ district }) => district))
  const split = new Set(
    sites.flatMap((site) =>
      leftDistricts.has(site.district) && !onLeft.has(site) ? [site.district] : [],
    ),
  )
  const thin = Math.max(thinness(left, leftM2), thinness(right, rightM2))
  const [nx, ny] = normal(line)
  const close = Math.max(
    ...sites.map((site) => {
      const away = Math.abs(nx * site.at[0] + ny * site.at[1] - line.offset)
      return 1 - away / (380 * Math.sqrt(site.km2))
    }),
  )
  // Weighed by trial, until all areas came out within a fifth of the true ones.
  return (
    wrong +
    0.44 * split.size +
    (0.2 * lengthM) / Math.sqrt(leftM2 + rightM2) +
    0.14 * Math.max(0, thin - 4) +
    0.073 * Math.max(0, close)
  )
}

const km2 = (sites: Iterable<Site>) => [...sites].reduce((sum, site) => sum + site.km2, 0)

/** 3.5 for a circle, 4 for a square, more for what is long or pointed. */
function thinness(ring: readonly Point[], areaM2: number): number {
  const around = ring.reduce((sum, at, i) => sum + distance(at, ring.at(i - 1) ?? at), 0)
  return around / Math.sqrt(areaM2)
}
