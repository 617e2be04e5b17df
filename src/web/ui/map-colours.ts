/**
 * What a map is drawn in. Any two fills differ by at least 7 (light) and 11 (dark) in CIEDE2000 for
 * normal sight and in simulated protanopia, deuteranopia and tritanopia (Machado et al. 2009).
 */
export type MapColours = {
  sea: string
  land: string
  hatch: string
  ink: string
  halo: string
  seam: string
  chosen: string
  point: string
  pointRing: string
  /** Lines laid over the groups, and the names within them. */
  line: string
  mark: string
  fills: readonly string[]
  /** From least to most: lightness alone tells the steps apart, so no sight mixes them up. */
  ramp: readonly string[]
  park: string
  road: string
  building: string
}

export const mapColours: Record<'light' | 'dark', MapColours> = {
  light: {
    sea: '#e4ecef',
    land: '#f3eee5',
    hatch: '#cfc5b5',
    ink: '#2f3a41',
    halo: '#fffdfa',
    seam: '#fffdfa',
    chosen: '#043c3c',
    point: '#c44a27',
    pointRing: '#fffdfa',
    line: '#6a2f5c',
    mark: '#2f3a41',
    ramp: ['#f0f3ea', '#c0e0dd', '#86c4be', '#469f99', '#147672'],
    park: '#d3e0bd',
    road: '#cdbfa9',
    building: '#dccdb8',
    fills: ['#9ec0c4', '#f6ddac', '#bac2f5', '#91ab7e', '#e0b9aa', '#7ea8cd', '#d3919f'],
  },
  dark: {
    sea: '#10161a',
    land: '#222b31',
    hatch: '#3d4951',
    ink: '#dfe3e1',
    halo: '#10161a',
    seam: '#171d21',
    chosen: '#a9f0e8',
    point: '#e8663f',
    pointRing: '#fff6ef',
    line: '#f0bfe2',
    mark: '#dfe3e1',
    ramp: ['#1d2b2f', '#0f4f4d', '#1f7f7a', '#5bb0a9', '#b9e2de'],
    park: '#20392d',
    road: '#4c5961',
    building: '#353f46',
    fills: ['#3c6c6a', '#a47f92', '#846c39', '#615c90', '#7f9777', '#764940', '#5a8dc0'],
  },
}
