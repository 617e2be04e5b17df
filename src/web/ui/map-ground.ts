import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import type { AreaFeature } from './map-areas.ts'

/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number]

/** What a map shows that does not change while it is on the screen. */
export type MapGround = {
  /** Their ids are 0, 1, 2 … in order. */
  areas: FeatureCollection<Polygon | MultiPolygon> & { features: AreaFeature[] }
  /** Lines to be switched on, above the areas. */
  lines: MultiLineString
  /** Others, finer, between smaller parts. */
  fineLines?: MultiLineString
  bounds: Bounds
}

export type MapGroup = { id: number; outline: MultiPolygon | null }
/** Says as much as there is room for. `lifted` stands above its place, where a point is drawn. */
export type MapLabel = {
  id: number
  lon: number
  lat: number
  short: string
  name: string
  figure: string
  lifted: boolean
}
export type MapPoint = { id: number; lon: number; lat: number }
/** The name of what lines enclose. */
export type MapName = { of: 'lines' | 'fineLines'; name: string; lon: number; lat: number }
/** A small mark that only its name tells from others, once the map is near enough. */
export type MapMark = { name: string; lon: number; lat: number }

export type Room = { top: number; right: number; bottom: number; left: number }

/** What can be switched on and off. */
export type MapShown = {
  lines: boolean
  points: boolean
  fineLines?: boolean
  marks?: boolean
  shades?: boolean
}
