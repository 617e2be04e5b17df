import type { MultiPolygon, Polygon, Position } from 'geojson'

/** A polygon or several from well-known text (OGC 06-103r4), with or without an SRID or a height; null for anything else. */
export function readWkt(text: string): Polygon | MultiPolygon | null {
  const found = /^\s*(?:SRID=\d+;)?\s*(MULTIPOLYGON|POLYGON)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*$/is.exec(
    text,
  )
  const [, name = '', body = ''] = found ?? []
  if (found === null) return null
  if (name.toUpperCase() === 'POLYGON') {
    const rings = ringsIn(inside(body))
    return rings === null ? null : { type: 'Polygon', coordinates: rings }
  }
  const polygons = apart(inside(body)).map((polygon) => ringsIn(inside(polygon)))
  const whole = polygons.filter((rings) => rings !== null)
  return whole.length === polygons.length && whole.length > 0
    ? { type: 'MultiPolygon', coordinates: whole }
    : null
}

function ringsIn(text: string): Position[][] | null {
  const rings = apart(text).map((ring) =>
    inside(ring)
      .split(',')
      .map((point) => point.trim().split(/\s+/).slice(0, 2).map(Number)),
  )
  const isWhole = rings.every((ring) =>
    ring.every((at) => at.length === 2 && at.every(Number.isFinite)),
  )
  return rings.length > 0 && isWhole ? rings : null
}

const inside = (text: string) => text.trim().replace(/^\(/, '').replace(/\)$/, '')

/** The groups in parentheses that stand side by side in a text. */
function apart(text: string): string[] {
  const groups: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(' && depth++ === 0) start = i
    if (text[i] === ')' && --depth === 0) groups.push(text.slice(start, i + 1))
  }
  return groups
}
