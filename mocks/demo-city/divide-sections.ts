import { cutBest } from './best-cut.ts'
import { normal, type Line } from './chords.ts'
import { isOpenGround } from './lie-of-the-land.ts'
import { distance, isInside, planePoint, signedArea, type Point } from './plane.ts'
import { streetsOf, type Streets } from './streets.ts'
import { ringOf, type Subdivision } from './subdivision.ts'
import type { NeighbourhoodFacts } from '../barcelona-facts.ts'

const homesPerSection = 16
/** Where a cut may fall, as a share of the homes that it aims to have on one side. */
const shares = [0.82, 0.9, 0.96, 1, 1.04, 1.1, 1.18]

/** Cuts the face of a neighbourhood into as many sections as it has, along its streets; answers their faces. */
export function divideIntoSections(
  all: Subdivision,
  face: number,
  { facts, chance }: { facts: NeighbourhoodFacts; chance: () => number },
): number[] {
  const streets = streetsOf(facts)
  const faces: number[] = []
  const divide = (part: number, homes: readonly Point[], sections: number) => {
    if (sections === 1) {
      faces.push(part)
      return
    }
    const some = Math.floor(sections / 2)
    const wanted = some / sections
    const other = cutBest(all, part, {
      lines: streetsThrough(homes, { wanted, streets, chance }),
      cost: ({ left, right, lengthM }) => {
        const share = homes.filter((home) => isInside(home, left)).length / homes.length
        const wrong = Math.min(Math.abs(share - wanted), Math.abs(1 - share - wanted))
        return 3 * wrong + lengthM / Math.sqrt(signedArea(left) + signedArea(right))
      },
    })
    const rest = ringOf(all, part)
    const inRest = homes.filter((home) => isInside(home, rest))
    const inOther = homes.filter((home) => !isInside(home, rest))
    const fewer = inRest.length < inOther.length ? some : sections - some
    divide(part, inRest, fewer)
    divide(other, inOther, sections - fewer)
  }
  divide(face, homesIn(ringOf(all, face), facts), facts.sections)
  return faces
}

type Wanted = { wanted: number; streets: Streets; chance: () => number }

function streetsThrough(homes: readonly Point[], { wanted, streets, chance }: Wanted): Line[] {
  const stray = () => (2 * chance() - 1) * streets.strayDegrees
  const turned = [streets.degrees + stray(), streets.degrees + 90 + stray()]
  return turned.flatMap((degrees) => {
    const [nx, ny] = normal({ degrees })
    const positions = homes.map(([x, y]) => nx * x + ny * y).toSorted((a, b) => a - b)
    const offsets = shares.flatMap((share) =>
      [share * wanted, 1 - share * wanted].map((at) => {
        const offset = positions[Math.floor(at * positions.length)] ?? 0
        const { pitchM } = streets
        return pitchM === undefined ? offset : Math.round(offset / pitchM) * pitchM
      }),
    )
    return [...new Set(offsets)].map((offset) => ({ degrees, offset }))
  })
}

/** Places where people live: close together about the middle of the people, few in woods and harbours. */
function homesIn(ring: readonly Point[], facts: NeighbourhoodFacts): Point[] {
  const middle = planePoint(facts.lon, facts.lat)
  const builtKm2 = Math.min(facts.km2, 0.05 * facts.sections)
  const builtM = 750 * Math.sqrt(builtKm2)
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom]
  const homes: Point[] = []
  for (let i = 1; homes.length < homesPerSection * facts.sections; i++) {
    const at: Point = [left + width * halton(i, 2), bottom + height * halton(i, 3)]
    const thinning = Math.max(1, distance(at, middle) / builtM)
    const likely = (isOpenGround(at) ? 0.02 : 1) / (thinning * thinning * thinning) + 0.001
    if (halton(i, 5) < likely && isInside(at, ring)) homes.push(at)
  }
  return homes
}

/** Evenly spread where chance would leave holes. */
function halton(index: number, base: number): number {
  let at = 0
  let step = 1 / base
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    at += step * (rest % base)
    step /= base
  }
  return at
}
