/**
 * How streets run: their angle, how far they stray from it, and the distance from one to the next
 * where a planner drew them with a ruler.
 */
export type Streets = { degrees: number; strayDegrees: number; pitchM?: number }

const grid: Streets = { degrees: 45, strayDegrees: 0, pitchM: 66.6 }

const byDistrict: Readonly<Record<string, Streets>> = {
  '01': { degrees: 33, strayDegrees: 16 },
  '02': grid,
  '03': { degrees: 52, strayDegrees: 8 },
  '04': { degrees: 16, strayDegrees: 8 },
  '05': { degrees: 22, strayDegrees: 14 },
  '06': { degrees: 34, strayDegrees: 3 },
  '07': { degrees: 38, strayDegrees: 22 },
  '08': { degrees: 65, strayDegrees: 14 },
  '09': { degrees: 84, strayDegrees: 6 },
  '10': grid,
}

/** Neighbourhoods that were there before the city around them, or were built apart from it. */
const byNeighbourhood: Readonly<Record<string, Streets>> = {
  '03': { degrees: 75, strayDegrees: 2, pitchM: 60 },
  '10': grid,
  '11': { degrees: 0, strayDegrees: 5 },
  '15': { degrees: 45, strayDegrees: 6 },
  '28': { degrees: 125, strayDegrees: 18 },
  '32': grid,
  '33': { degrees: 45, strayDegrees: 4 },
  '61': { degrees: 45, strayDegrees: 5 },
  '63': grid,
  '65': { degrees: 70, strayDegrees: 10 },
}

export const streetsOf = (neighbourhood: { code: string; district: string }): Streets =>
  byNeighbourhood[neighbourhood.code] ?? byDistrict[neighbourhood.district] ?? grid
