import type { Topology } from 'topojson-specification'
import type { Day } from './day.ts'

export type District = { code: string; name: string }
export type Neighbourhood = { code: string; name: string; district: string }

/** The sections of a city, one array per column; position `i` is the same section in every column. */
export type SectionColumns = {
  /** `MMMMMDDSSS`: INE municipality 5, district 2, section 3. Ascending. */
  ids: string[]
  /** District code, two digits. */
  district: string[]
  /** Neighbourhood code, or null where the city has none. */
  neighbourhood: (string | null)[]
  people: number[]
  areaM2: number[]
  perimeterM: number[]
  /** Metres of outline that touch no other section. */
  outerM: number[]
  /** A point inside the section, WGS84. */
  lon: number[]
  lat: number[]
}

/** Pairs of sections that share an outline, by position; `a[i] < b[i]`. */
export type Neighbours = { a: number[]; b: number[]; sharedM: number[] }

/** A city that has passed every check and can be written in one transaction. */
export type PreparedCity = {
  name: string
  /** INE municipality, five digits: `08019` is Barcelona. */
  municipality: string
  /** Generated for demonstration; said so on every screen that shows it. */
  synthetic: boolean
  /** Who is to be credited for geometry and figures, as shown on the map. */
  attribution: string
  /** The day the population figures speak of. */
  populationOn: Day
  districts: District[]
  neighbourhoods: Neighbourhood[]
  sections: SectionColumns
  neighbours: Neighbours
  /** One object, `sections`; its geometries stand in the order of `sections.ids` and carry them as `id`. */
  topology: Topology
}
