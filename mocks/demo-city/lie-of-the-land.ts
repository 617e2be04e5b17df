import { distance, planePoint, type Point } from './plane.ts'
import { seededNoise } from './seeded-noise.ts'

/** Where streets were there before rulers, or go round a hill: the middle, the radius, how much they bend. */
const old = [
  { at: planePoint(2.179, 41.383), radiusM: 900, bend: 0.4 },
  { at: planePoint(2.134, 41.375), radiusM: 800, bend: 0.25 },
  { at: planePoint(2.156, 41.361), radiusM: 1000, bend: 0.8 },
  { at: planePoint(2.19, 41.437), radiusM: 900, bend: 0.3 },
  { at: planePoint(2.189, 41.41), radiusM: 500, bend: 0.3 },
]

/** Places where hardly anyone lives: Montjuïc, the harbour, the Ciutadella, the Tres Turons. */
const open = [
  { at: planePoint(2.159, 41.3615), radiusM: 1000 },
  { at: planePoint(2.178, 41.364), radiusM: 1000 },
  { at: planePoint(2.176, 41.348), radiusM: 1900 },
  { at: planePoint(2.188, 41.3885), radiusM: 380 },
  { at: planePoint(2.152, 41.4155), radiusM: 260 },
  { at: planePoint(2.163, 41.4195), radiusM: 260 },
]

export const isOpenGround = (at: Point) =>
  open.some((place) => distance(place.at, at) < place.radiusM)

const eased = (t: number) => {
  const within = Math.min(1, Math.max(0, t))
  return within * within * (3 - 2 * within)
}

/** 0 in the plain that was laid out with rulers, 1 in the hills. */
export function hilliness(at: Point): number {
  const inland = (at[1] - at[0]) / Math.SQRT2
  return Math.max(
    eased((inland - 700) / 2000),
    ...old.map((place) => place.bend * eased(2 - (2 * distance(place.at, at)) / place.radiusM)),
  )
}

/** Of each kind of bend its size and its length, small enough together that the map never folds. */
const bends = [
  { size: 58, metres: 540 },
  { size: 17, metres: 170 },
  { size: 4, metres: 60 },
]

/** Bends the straight lines of the map where the land does. */
export function bending(seed: number): (at: Point) => Point {
  const noises = bends.map(({ size, metres }, i) => ({
    size,
    eastward: seededNoise(seed + 2 * i, metres),
    northward: seededNoise(seed + 2 * i + 1, metres),
  }))
  return (at) => {
    const [x, y] = at
    const much = hilliness(at)
    if (much === 0) return at
    const sum = (of: 'eastward' | 'northward') =>
      noises.reduce((total, noise) => total + noise.size * noise[of](x, y), 0)
    return [x + much * sum('eastward'), y + much * sum('northward')]
  }
}
