import { seededChance } from '#mocks/demo-city/seeded-noise.ts'

const columns = 200
const rows = 180
const municipality = '08999'
/** Metres from the middle of a section to its corners. */
const reach = 160
const [west, south] = [1.2, 41.3]
const [metresPerLon, metresPerLat] = [83_400, 111_100]
/** Blocks of sections that are a district, which has at most 999, and those that are an island. */
const district = { columns: 20, rows: 45 }
const island = { columns: 4, rows: 4 }

type Position = [lon: number, lat: number]
type Corner = { i: number; j: number }

const corners: readonly Corner[] = [
  { i: 0, j: 2 },
  { i: -1, j: 1 },
  { i: -1, j: -1 },
  { i: 0, j: -2 },
  { i: 1, j: -1 },
  { i: 1, j: 1 },
]

/**
 * A region of 36,000 crooked hexagons, as many sections as all of Spain has, with common borders of
 * three lines each, 600–2,500 people in every one and 2,250 islands of sixteen; always the same.
 */
export function wideRegion() {
  const chance = seededChance(36_000)
  const sections: { id: string; people: number; island: number; ring: Position[] }[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      sections.push({
        id: codeAt(column, row),
        people: 600 + Math.floor(chance() * 1901),
        island: blockAt(column, row, island),
        ring: ringAt(column, row),
      })
  return {
    municipality,
    geoJson: JSON.stringify({
      type: 'FeatureCollection',
      features: sections.map(({ id, ring }) => ({
        type: 'Feature',
        properties: { code: id },
        geometry: { type: 'Polygon', coordinates: [ring] },
      })),
    }),
    populationCsv: ['code,people', ...sections.map(({ id, people }) => `${id},${people}`)].join(
      '\n',
    ),
    islands: byIsland(sections),
  }
}

function byIsland(sections: readonly { id: string; island: number }[]): string[][] {
  const islands: string[][] = []
  for (const section of sections) (islands[section.island] ??= []).push(section.id)
  return islands
}

const blockAt = (column: number, row: number, block: { columns: number; rows: number }) =>
  Math.floor(row / block.rows) * Math.ceil(columns / block.columns) +
  Math.floor(column / block.columns)

function codeAt(column: number, row: number): string {
  const within = (row % district.rows) * district.columns + (column % district.columns)
  const [of, nth] = [blockAt(column, row, district) + 1, within + 1]
  return `${municipality}${String(of).padStart(2, '0')}${String(nth).padStart(3, '0')}`
}

function ringAt(column: number, row: number): Position[] {
  const [i, j] = [2 * column + (row % 2), 3 * row]
  const around = corners.map((corner) => ({ i: i + corner.i, j: j + corner.j }))
  const ring = around.flatMap((from, nth) => borderFrom(from, around[(nth + 1) % 6] ?? from))
  return ring.length === 0 ? ring : [...ring, ring[0] ?? [0, 0]]
}

/** A border without its end, the same points whichever of its two sections asks. */
function borderFrom(from: Corner, to: Corner): Position[] {
  const between = [1 / 3, 2 / 3].map((share) => ({
    i: from.i + (to.i - from.i) * share,
    j: from.j + (to.j - from.j) * share,
  }))
  return [from, ...between].map(crooked)
}

/** Where a point of the even grid lies, moved by chance of its own; to a centimetre or so. */
function crooked(even: Corner): Position {
  const [i, j] = [Math.round(3 * even.i), Math.round(3 * even.j)]
  const own = seededChance(i * 4_001 + j)
  const isCorner = i % 3 === 0 && j % 3 === 0
  const play = reach * (isCorner ? 0.4 : 0.16)
  const x = (i * Math.sqrt(3) * reach) / 6 + (own() - 0.5) * play
  const y = (j * reach) / 6 + (own() - 0.5) * play
  return [round(west + x / metresPerLon), round(south + y / metresPerLat)]
}

const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
