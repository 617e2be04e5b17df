import type { SectionColumns } from '#domain/city.ts'

export type Density = {
  /** Where each class begins, in people per hectare; the last has no end. */
  from: readonly number[]
  /** The class of each section. */
  classes: readonly number[]
  most: number
}

const classCount = 5
const squareMetresOfHectare = 10_000

/** People per hectare in classes of as many sections each, their bounds in whole figures. */
export function densityOf({ people, areaM2 }: Pick<SectionColumns, 'people' | 'areaM2'>): Density {
  const densities = people.map((here, section) => {
    const area = areaM2[section] ?? 0
    return area === 0 ? 0 : (here * squareMetresOfHectare) / area
  })
  const sorted = densities.toSorted((a, b) => a - b)
  const bounds = Array.from({ length: classCount }, (_, one) =>
    one === 0 ? 0 : Math.round(sorted[Math.floor((one * sorted.length) / classCount)] ?? 0),
  )
  // Where many sections are alike, bounds fall together: a class that nobody is in is none.
  const from = bounds.filter((bound, one) => one === 0 || bound > (bounds[one - 1] ?? 0))
  const classes = densities.map((density) => from.findLastIndex((bound) => density >= bound))
  return { from, classes, most: Math.ceil(sorted.at(-1) ?? 0) }
}
